package cl.minka.schools.core.indicator;

import cl.minka.schools.enrolment.Enrolment.State;
import cl.minka.schools.indicator.IndicatorFigures;
import cl.minka.schools.indicator.Indicators;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Counts one group, of enrolments that come person by person: so that different people are counted without keeping them. */
final class Tally {
    private static final int NOBODY = -1;

    private final BitSet editions = new BitSet();
    private int lastPerson = NOBODY;
    private int lastReached = NOBODY;
    private final int[] first = new int[Indicators.SMALLEST];
    private int people;
    private int reached;
    private int held;
    private long minutesHeld;
    private int enrolled;
    private int started;
    private int completed;
    private int droppedOut;
    private int notCompleted;
    private long sessions;
    private long came;
    private long committed;
    private long minutes;

    /**
     * An enrolment that counts.
     *
     * @param person a number, the same for the same person
     */
    record Taking(EditionFact edition, int person, State state, int came, int committed, long minutes) {
        static boolean counts(State state, int came) {
            return state == State.ENROLLED || state == State.COMPLETED || state == State.WITHDRAWN && came > 0;
        }
    }

    void add(EditionFact edition) {
        if (!editions.get(edition.number())) {
            editions.set(edition.number());
            held += edition.held();
            minutesHeld += edition.minutesHeld();
        }
    }

    void add(Taking one) {
        if (one.person() < lastPerson) {
            throw new IllegalArgumentException("not person by person");
        }
        add(one.edition());
        enrolled++;
        if (one.person() != lastPerson) {
            if (people < first.length) {
                first[people] = one.person();
            }
            people++;
            lastPerson = one.person();
        }
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
        reached += one.person() == lastReached ? 0 : 1;
        lastReached = one.person();
        if (one.state() == State.COMPLETED) {
            completed++;
        } else if (one.state() == State.WITHDRAWN) {
            droppedOut++;
        } else if (one.edition().closed()) {
            notCompleted++;
        }
    }

    int people() {
        return people;
    }

    /** The numbers of the first people, of all where the group is small. */
    IntStream first() {
        return Arrays.stream(first, 0, Math.min(people, first.length));
    }

    IndicatorFigures figures() {
        return new IndicatorFigures(
                editions.cardinality(),
                enrolled,
                people,
                reached,
                started,
                completed,
                droppedOut,
                notCompleted,
                started - completed - droppedOut - notCompleted,
                held,
                IndicatorFigures.hours(minutesHeld),
                IndicatorFigures.hours(minutes),
                IndicatorFigures.share(came, sessions),
                IndicatorFigures.share(committed, sessions),
                IndicatorFigures.share(completed, started),
                IndicatorFigures.share(droppedOut, started));
    }
}
