package cl.minka.studies.panel;

import cl.minka.studies.collection.SurveyStatus;
import cl.minka.studies.questionnaire.QuestionDifference.Field;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A wave of a study and who took part in it.
 *
 * @param survey id of its survey
 * @param number from 1
 * @param form number of the version that is asked
 * @param breaks questions whose answers can not be compared with those of the wave before
 */
public record Wave(
        String survey,
        int number,
        SurveyStatus status,
        String title,
        String questionnaire,
        int form,
        Optional<Integer> sample,
        Panel panel,
        List<SeriesBreak> breaks) {
    public Wave {
        Objects.requireNonNull(survey, "survey");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(questionnaire, "questionnaire");
        Objects.requireNonNull(sample, "sample");
        Objects.requireNonNull(panel, "panel");
        breaks = List.copyOf(breaks);
    }

    /**
     * Units with a complete response, by their id.
     *
     * @param units in this wave
     * @param added never seen before
     * @param stayed also in the wave before
     * @param returned not in the wave before, but in an earlier one
     * @param lost in the wave before and not in this one
     * @param attrition lost over the units of the wave before
     * @param lostInAll of the first wave and not in this one
     * @param retention units of the first wave that are in this one, over all of the first
     * @param inEvery in every wave so far
     */
    public record Panel(
            long units,
            long added,
            long stayed,
            long returned,
            long lost,
            Optional<Double> attrition,
            long lostInAll,
            Optional<Double> retention,
            long inEvery) {
        public Panel {
            Objects.requireNonNull(attrition, "attrition");
            Objects.requireNonNull(retention, "retention");
        }
    }

    /**
     * A question that changed.
     *
     * @param variable its name
     * @param series what the sheet says that it belongs to
     * @param fields what differs; empty for one that is no longer asked
     */
    public record SeriesBreak(String variable, Optional<String> series, List<Field> fields) {
        public SeriesBreak {
            Objects.requireNonNull(variable, "variable");
            Objects.requireNonNull(series, "series");
            fields = List.copyOf(fields);
        }
    }
}
