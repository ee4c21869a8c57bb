package cl.minka.studies.core.panel;

import cl.minka.studies.core.questionnaire.Differences;
import cl.minka.studies.panel.Wave.SeriesBreak;
import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.questionnaire.FormVersion;
import cl.minka.studies.questionnaire.QuestionDifference;
import cl.minka.studies.questionnaire.QuestionDifference.What;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which questions of two waves can no longer be compared: another wording, type or set of choices. A question that has gone is the same as one
 * elsewhere that says it is of the same series.
 */
final class SeriesBreaks {
    private SeriesBreaks() {}

    static List<SeriesBreak> between(FormVersion before, FormVersion after) {
        if (before.questionnaire().equals(after.questionnaire()) && before.number() == after.number()) {
            return List.of();
        }
        Map<String, FormQuestion> old = byPath(before);
        Map<String, FormQuestion> now = byPath(after);
        List<SeriesBreak> breaks = new ArrayList<>();
        for (QuestionDifference one : Differences.between(before.questions(), after.questions())) {
            if (one.breaksSeries()) {
                FormQuestion question = old.getOrDefault(one.path(), now.get(one.path()));
                if (one.what() != What.REMOVED) {
                    breaks.add(new SeriesBreak(question.name(), question.series(), one.fields()));
                } else {
                    gone(question, after).ifPresent(breaks::add);
                }
            }
        }
        return breaks;
    }

    private static Optional<SeriesBreak> gone(FormQuestion question, FormVersion after) {
        Optional<FormQuestion> other = question.series().flatMap(series -> after.questions().stream()
                .filter(one -> one.series().equals(Optional.of(series)))
                .findFirst());
        if (other.isEmpty()) {
            return Optional.of(new SeriesBreak(question.name(), question.series(), List.of()));
        }
        List<QuestionDifference> changed =
                Differences.between(List.of(question), List.of(at(question.path(), other.get())));
        return changed.stream()
                .filter(QuestionDifference::breaksSeries)
                .findFirst()
                .map(one -> new SeriesBreak(question.name(), question.series(), one.fields()));
    }

    private static FormQuestion at(String path, FormQuestion one) {
        return new FormQuestion(
                path,
                one.name(),
                one.type(),
                one.dataType(),
                one.asked(),
                one.label(),
                one.hint(),
                one.choices(),
                one.filtered(),
                one.required(),
                one.repeats(),
                one.sensitive(),
                one.series());
    }

    private static Map<String, FormQuestion> byPath(FormVersion form) {
        Map<String, FormQuestion> all = new HashMap<>();
        form.questions().forEach(one -> all.put(one.path(), one));
        return all;
    }
}
