package cl.minka.kernel.core.people;

import cl.minka.kernel.Fault;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slug;
import cl.minka.kernel.territory.Municipalities;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the values of an account must be like. */
final class AccountRules {
    /** The association itself. */
    static final String ASSOCIATION = "amuch";

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]+\\.[^\\s@\\p{Cntrl}]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 128;

    private final Municipalities municipalities;

    AccountRules(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    static Optional<Fault> username(String username) {
        return Slug.isValid(username)
                ? Optional.empty()
                : Optional.of(Fault.at("/username", "kernel.account.username"));
    }

    static Optional<Fault> name(String name) {
        if (name.isBlank()) {
            return Optional.of(Fault.at("/name", "kernel.required"));
        }
        if (name.length() > LONGEST_NAME) {
            return Optional.of(Fault.at("/name", "kernel.too-long", "most", LONGEST_NAME));
        }
        return CONTROL.matcher(name).find() ? Optional.of(Fault.at("/name", "kernel.account.name")) : Optional.empty();
    }

    static Optional<Fault> email(Optional<String> email) {
        return email.filter(text ->
                        text.length() > LONGEST_EMAIL || !EMAIL.matcher(text).matches())
                .map(text -> Fault.at("/email", "kernel.account.email"));
    }

    /** 8 to 128 characters, not the user name, no other rule. */
    static Optional<Fault> password(String username, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
            return Optional.of(new Fault(
                    "/password",
                    "kernel.account.password-length",
                    Map.of("least", SHORTEST_PASSWORD, "most", LONGEST_PASSWORD)));
        }
        return password.equalsIgnoreCase(username)
                ? Optional.of(Fault.at("/password", "kernel.account.password-is-username"))
                : Optional.empty();
    }

    /** Faults of a role: of its organisation. */
    Optional<Fault> grant(Grant grant, String pointer) {
        if (grant.organization().isEmpty()) {
            return grant.role() == Role.ORGANIZER || grant.role() == Role.MUNICIPALITY
                    ? Optional.of(Fault.at(pointer, "kernel.account.organization-required"))
                    : Optional.empty();
        }
        String organization = grant.organization().get();
        boolean municipality = municipalities.find(organization).isPresent();
        if (grant.role() == Role.MUNICIPALITY) {
            return municipality
                    ? Optional.empty()
                    : Optional.of(Fault.at(pointer, "kernel.account.not-a-municipality"));
        }
        return municipality || organization.equals(ASSOCIATION)
                ? Optional.empty()
                : Optional.of(Fault.at(pointer, "kernel.account.unknown-organization"));
    }

    List<Fault> grants(List<Grant> grants) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < grants.size(); i++) {
            grant(grants.get(i), "/roles/" + i + "/organization").ifPresent(faults::add);
        }
        return faults;
    }

    /** Communes of Ñuble may still come with the code they had before 2018. */
    Grant present(Grant grant) {
        return new Grant(grant.role(), grant.organization().map(municipalities::presentCode));
    }
}
