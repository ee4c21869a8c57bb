package cl.minka.schools.rest;

import cl.minka.kernel.rest.Required;
import cl.minka.schools.ProgrammeDraft;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;

/** A programme as clients write it; the id is taken when it is made and stays. */
@JsonIgnoreProperties({"createdAt", "changedAt"})
public record ProgrammeBody(
        String id, String school, String title, String description, List<String> areas, Boolean active) {
    ProgrammeDraft toDraft() {
        return new ProgrammeDraft(
                Optional.ofNullable(id),
                Required.text(school),
                Required.text(title),
                Required.text(description),
                Required.list(areas),
                active == null || active);
    }
}
