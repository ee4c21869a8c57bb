package cl.minka.schools.core.indicator;

import cl.minka.schools.enrolment.Enrolment.State;
import cl.minka.schools.indicator.IndicatorFigures;
import java.util.HashSet;
import java.util.Set;

/** Counts one group. */
final class Tally {
    private final Set<EditionFact> editions = new HashSet<>();
    private final Set<Integer> people = new HashSet<>();
    private final Set<Integer> reached = new HashSet<>();
    private int enrolled;
    private int started;
    private int completed;
    private int droppedOut;
    private int notCompleted;
    private long sessions;
    private long came;
    private long committed;
    private long minutes;

    /** An enrolment that counts. */
    record Taking(EditionFact edition, Integer person, State state, int came, int committed, long minutes) {
        static boolean counts(State state, int came) {
            return state == State.ENROLLED || state == State.COMPLETED || state == State.WITHDRAWN && came > 0;
        }
    }

    void add(EditionFact edition) {
        editions.add(edition);
    }

    void add(Taking one) {
        editions.add(one.edition());
        enrolled++;
        people.add(one.person());
        minutes += one.minutes();
        if (one.came() > 0 || one.state() == State.COMPLETED) {
            start(one);
        }
        if (one.state() != State.WITHDRAWN) {
            sessions += one.edition().held();
            came += one.came();
            committed += one.committed();
        }
    }

    private void start(Taking one) {
        started++;
        reached.add(one.person());
        if (one.state() == State.COMPLETED) {
            completed++;
        } else if (one.state() == State.WITHDRAWN) {
            droppedOut++;
        } else if (one.edition().closed()) {
            notCompleted++;
        }
    }

    int people() {
        return people.size();
    }

    IndicatorFigures figures() {
        return new IndicatorFigures(
                editions.size(),
                enrolled,
                people.size(),
                reached.size(),
                started,
                completed,
                droppedOut,
                notCompleted,
                started - completed - droppedOut - notCompleted,
                editions.stream().mapToInt(EditionFact::held).sum(),
                IndicatorFigures.hours(
                        editions.stream().mapToLong(EditionFact::minutesHeld).sum()),
                IndicatorFigures.hours(minutes),
                IndicatorFigures.share(came, sessions),
                IndicatorFigures.share(committed, sessions),
                IndicatorFigures.share(completed, started),
                IndicatorFigures.share(droppedOut, started));
    }
}
