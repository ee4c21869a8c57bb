package cl.minka.contest.rest;

import cl.minka.contest.Consensuses;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Role;
import cl.minka.kernel.rest.OpenTasks;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The exchanges that wait for an evaluator. */
@Component(service = OpenTasks.class)
public final class ConsensusTasks implements OpenTasks {
    private final Consensuses consensuses;

    @Activate
    public ConsensusTasks(@Reference Consensuses consensuses) {
        this.consensuses = consensuses;
    }

    @Override
    public List<Task> of(Caller caller) {
        if (!caller.is(Role.EVALUATOR)) {
            return List.of();
        }
        return consensuses.waiting(caller).stream()
                .map(each -> new Task(
                        "consensus",
                        each.contestTitle(),
                        "contests/" + each.contest() + "/consensus/" + each.code(),
                        1,
                        each.closes()))
                .toList();
    }
}
