package cl.minka.contest.core.assignment;

import cl.minka.contest.Assignment;
import cl.minka.contest.AssignmentPlan;
import cl.minka.contest.Assignments;
import cl.minka.contest.Assignments.Objective;
import cl.minka.contest.BlindAssignment;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Slice;
import cl.minka.kernel.table.ImportReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** A {@link Stage} from screening on, where the panel is given initiatives and evaluates them. */
final class EvaluationPhase {
    private static final String CONTEST = Stage.CONTEST;

    final Stage stage;

    EvaluationPhase(Databases database) {
        stage = new Stage(database, Samples.contest(CONTEST), ContestStatus.SCREENING);
    }

    AssignmentPlan assign(OptionalInt perInitiative, boolean keepExisting) {
        return assign(perInitiative, keepExisting, Objective.TOTAL);
    }

    AssignmentPlan assign(OptionalInt perInitiative, boolean keepExisting, Objective objective) {
        return stage.assignments.assign(
                stage.organizer,
                CONTEST,
                new Assignments.Order(perInitiative, objective, keepExisting, 7),
                fraction -> {});
    }

    Map<String, Set<String>> pairs() {
        return new ArrayList<>(stage.assignments
                        .list(stage.organizer, CONTEST, anyOf(), Slice.first(500))
                        .items())
                .stream()
                        .collect(Collectors.groupingBy(
                                Assignment::initiative, Collectors.mapping(Assignment::evaluator, Collectors.toSet())));
    }

    List<BlindAssignment> mine(Caller caller) {
        return stage.assignments
                .mine(caller, Optional.of(CONTEST), Slice.first(50))
                .items();
    }

    static Assignments.Filter anyOf() {
        return new Assignments.Filter(Optional.empty(), Optional.empty(), Optional.empty());
    }

    static ImportReport counts(long rows, long created, long updated, long unchanged) {
        return new ImportReport(rows, created, updated, unchanged, List.of());
    }
}
