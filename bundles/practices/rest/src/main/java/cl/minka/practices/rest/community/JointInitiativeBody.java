package cl.minka.practices.rest.community;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.rest.Required;
import cl.minka.practices.community.JointInitiative;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;

/** What members want to do together: a title and the municipalities are needed. */
@JsonIgnoreProperties({"id", "createdAt", "changedAt"})
public record JointInitiativeBody(
        String title,
        List<String> municipalities,
        String description,
        JointInitiative.State state,
        String contest,
        String initiative,
        String practice) {
    JointInitiative.Sheet toSheet() {
        return new JointInitiative.Sheet(
                Required.text(title),
                Required.list(municipalities),
                Required.text(description),
                state == null ? JointInitiative.State.IDEA : state,
                presented(),
                Optional.ofNullable(practice));
    }

    private Optional<JointInitiative.Presented> presented() {
        if ((contest == null) != (initiative == null)) {
            throw new InvalidInput(Fault.at(contest == null ? "/contest" : "/initiative", "kernel.required"));
        }
        return contest == null ? Optional.empty() : Optional.of(new JointInitiative.Presented(contest, initiative));
    }
}
