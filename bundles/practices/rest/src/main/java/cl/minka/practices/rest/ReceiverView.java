package cl.minka.practices.rest;

import cl.minka.practices.transfer.Adaptation;
import cl.minka.practices.transfer.Agreement;
import cl.minka.practices.transfer.MeasuredChange;
import cl.minka.practices.transfer.Outcome;
import cl.minka.practices.transfer.ReceiverReport;
import cl.minka.practices.transfer.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * How it goes at a receiver.
 *
 * @param state {@code invited}, {@code learning}, {@code declined} or {@code left}
 */
public record ReceiverView(
        String municipality,
        State state,
        List<Adaptation> adaptations,
        List<MeasuredChange> indicators,
        String kept,
        String changed,
        Optional<Verdict> verdict,
        String why,
        boolean whyWithheld,
        Optional<Outcome.Departure> departure) {
    static ReceiverView of(Agreement agreement, Outcome outcome) {
        ReceiverReport report = outcome.report();
        return new ReceiverView(
                outcome.municipality(),
                outcome.departure().isPresent()
                        ? State.LEFT
                        : switch (agreement.stateOf(outcome.municipality())) {
                            case PENDING -> State.INVITED;
                            case SIGNED -> State.LEARNING;
                            case DECLINED -> State.DECLINED;
                        },
                report.adaptations(),
                report.indicators(),
                report.kept(),
                report.changed(),
                report.verdict(),
                report.why(),
                report.whyWithheld(),
                outcome.departure());
    }

    /** Where a receiver stands. */
    public enum State {
        INVITED,
        LEARNING,
        DECLINED,
        LEFT
    }
}
