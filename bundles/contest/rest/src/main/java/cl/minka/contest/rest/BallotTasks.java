package cl.minka.contest.rest;

import cl.minka.contest.Ballots;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Role;
import cl.minka.kernel.rest.OpenTasks;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The ballots that wait for a member's vote. */
@Component(service = OpenTasks.class)
public final class BallotTasks implements OpenTasks {
    private final Ballots ballots;

    @Activate
    public BallotTasks(@Reference Ballots ballots) {
        this.ballots = ballots;
    }

    @Override
    public List<Task> of(Caller caller) {
        if (!caller.is(Role.COMMITTEE)) {
            return List.of();
        }
        return ballots.waiting(caller).stream()
                .map(each -> new Task(
                        "ballot",
                        each.contestTitle(),
                        "contests/" + each.contest() + "/committee/ballots",
                        each.ballots(),
                        Optional.empty()))
                .toList();
    }
}
