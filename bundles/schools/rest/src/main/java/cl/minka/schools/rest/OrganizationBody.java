package cl.minka.schools.rest;

import cl.minka.kernel.rest.Required;
import cl.minka.schools.people.OrganizationDraft;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;

/** An organization as clients write it. */
@JsonIgnoreProperties({"id", "members", "createdAt", "changedAt"})
public record OrganizationBody(
        OrganizationDraft.Kind kind,
        String name,
        String municipality,
        String registration,
        List<OfficerBody> officers) {
    OrganizationDraft toDraft() {
        return new OrganizationDraft(
                kind == null ? OrganizationDraft.Kind.OTHER : kind,
                Required.text(name),
                Required.text(municipality),
                Optional.ofNullable(registration),
                Required.list(officers).stream().map(OfficerBody::toOfficer).toList());
    }

    /** Who holds an office: the id of a person. */
    public record OfficerBody(String office, String person) {
        OrganizationDraft.Officer toOfficer() {
            return new OrganizationDraft.Officer(Required.text(office), Required.text(person));
        }
    }
}
