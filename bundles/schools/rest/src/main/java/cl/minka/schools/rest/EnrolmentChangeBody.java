package cl.minka.schools.rest;

import cl.minka.kernel.rest.Required;
import cl.minka.schools.enrolment.Enrolment;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** The state that is wanted, with the reason. */
@JsonIgnoreProperties({
    "id",
    "edition",
    "person",
    "name",
    "organization",
    "place",
    "offeredUntil",
    "erased",
    "createdAt",
    "changedAt"
})
public record EnrolmentChangeBody(Enrolment.State state, String reason) {
    Enrolment.State wanted() {
        new Required().check("/state", state).orThrow();
        return state;
    }
}
