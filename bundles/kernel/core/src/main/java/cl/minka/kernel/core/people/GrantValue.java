package cl.minka.kernel.core.people;

import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;

/** A role of an account; the organisation is the empty text where there is none. */
@Embeddable
class GrantValue {
    /** By role, then organisation. */
    static final Comparator<Grant> ORDER = Comparator.<Grant, Role>comparing(Grant::role)
            .thenComparing(grant -> grant.organization().orElse(""));

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @Column(name = "organization")
    private String organization;

    protected GrantValue() {}

    static GrantValue of(Grant grant) {
        GrantValue value = new GrantValue();
        value.role = grant.role();
        value.organization = grant.organization().orElse("");
        return value;
    }

    Grant toRecord() {
        return new Grant(role, organization.isEmpty() ? Optional.empty() : Optional.of(organization));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GrantValue value && role == value.role && organization.equals(value.organization);
    }

    @Override
    public int hashCode() {
        return Objects.hash(role.name(), organization);
    }
}
