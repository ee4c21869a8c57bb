package cl.minka.contest.rest;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.rest.OpenTasks.Task;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class ContestTasksTest {
    private final FakeJournal journal = new FakeJournal();
    private final ContestTasks tasks = new ContestTasks(
            new FakeContests(journal),
            new FakeInitiatives(journal),
            new FakeAssignments(journal),
            new FakeCommittees());

    @Test
    public void anEvaluatorIsToldOfHisOpenEvaluations() {
        assertEquals(
                List.of(new Task(
                        "evaluation",
                        "Concurso de ejemplo",
                        "me/assignments?contest=" + Samples.CONTEST,
                        1,
                        Optional.of(Samples.THEN))),
                tasks.of(as("evaluador-01", Grant.of(Role.EVALUATOR))));
    }

    @Test
    public void aMemberOfTheCommitteeIsToldHowManyOpinionsAreMissing() {
        List<Task> open = tasks.of(as("comite-1", Grant.of(Role.COMMITTEE)));
        assertEquals("opinion", open.get(0).kind());
        assertEquals(1, open.get(0).count());
    }

    @Test
    public void aMunicipalityIsToldOfWhatIsToBeCuredFirst() {
        List<String> kinds = tasks.of(as("municipio-05101", Grant.of(Role.MUNICIPALITY, "05101"))).stream()
                .map(Task::kind)
                .toList();
        assertEquals(List.of("cure", "draft"), kinds);
    }

    @Test
    public void anOrganizerIsToldOfHisOwnContestsOnly() {
        assertEquals(
                1,
                tasks.of(as("organizadora", Grant.of(Role.ORGANIZER, "amuch"))).size());
        assertEquals(0, tasks.of(as("otra", Grant.of(Role.ORGANIZER, "05101"))).size());
        assertEquals(0, tasks.of(Caller.anonymous("r")).size());
    }

    private static Caller as(String username, Grant grant) {
        return new Caller(7, username, Set.of(grant), "r", Optional.empty());
    }
}
