package cl.minka.schools.rest;

import cl.minka.kernel.rest.Required;
import cl.minka.schools.SchoolDraft;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;

/** A school as clients write it; the id is taken when it is made and stays. */
@JsonIgnoreProperties({"createdAt", "changedAt"})
public record SchoolBody(
        String id, String title, String organizer, String description, String contact, Boolean active) {
    SchoolDraft toDraft() {
        return new SchoolDraft(
                Optional.ofNullable(id),
                Required.text(title),
                Required.text(organizer),
                Required.text(description),
                Optional.ofNullable(contact),
                active == null || active);
    }
}
