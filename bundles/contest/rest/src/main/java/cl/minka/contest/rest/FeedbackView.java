package cl.minka.contest.rest;

import cl.minka.contest.Feedback;
import cl.minka.kernel.rest.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** What an applicant is told of his initiative once the results are published; never who evaluated. */
public record FeedbackView(
        String initiative,
        String outcome,
        Optional<Integer> position,
        OptionalDouble blindScore,
        OptionalDouble committeeScore,
        OptionalDouble finalScore,
        Map<String, Double> perCriterion,
        List<String> comments,
        List<String> reasons,
        List<String> reasonCodes) {
    static FeedbackView of(Feedback feedback, Texts texts, Locale locale) {
        return new FeedbackView(
                feedback.initiative(),
                feedback.outcome(),
                feedback.position(),
                feedback.blindScore(),
                feedback.committeeScore(),
                feedback.finalScore(),
                new TreeMap<>(feedback.perCriterion()),
                feedback.comments(),
                Reasons.texts(feedback.reasons(), texts, locale),
                Reasons.codes(feedback.reasons()));
    }
}
