package cl.minka.practices.rest;

import cl.minka.practices.transfer.Adaptation;
import cl.minka.practices.transfer.Lesson;
import cl.minka.practices.transfer.MeasuredChange;
import cl.minka.practices.transfer.Outcome;
import cl.minka.practices.transfer.ReceiverReport;
import cl.minka.practices.transfer.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a receiver learnt of a practice.
 *
 * @param why empty where the receiver tells it to the association only
 */
public record LessonView(
        String transfer,
        String mentor,
        String receiver,
        LocalDate startedOn,
        LocalDate evaluatedOn,
        Optional<Verdict> verdict,
        String why,
        boolean coreDropped,
        String kept,
        String changed,
        List<Adaptation> adaptations,
        List<MeasuredChange> indicators,
        Optional<Outcome.Departure> departure) {
    static LessonView of(Lesson lesson) {
        ReceiverReport report = lesson.outcome().report();
        return new LessonView(
                lesson.transfer(),
                lesson.mentor(),
                lesson.receiver(),
                lesson.startedOn(),
                lesson.evaluatedOn(),
                report.verdict(),
                report.why(),
                lesson.coreDropped(),
                report.kept(),
                report.changed(),
                report.adaptations(),
                report.indicators(),
                lesson.outcome().departure());
    }
}
