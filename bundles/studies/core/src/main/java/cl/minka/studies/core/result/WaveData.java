package cl.minka.studies.core.result;

import cl.minka.studies.collection.Survey;
import cl.minka.studies.collection.Variable;
import cl.minka.studies.core.inference.WeighedSurvey;
import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.questionnaire.FormVersion;
import cl.minka.studies.sampling.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The complete responses of a wave as columns, in the order of arrival.
 *
 * @param variables those that stand once in a response, in the order of the form
 * @param columns by name of variable: the value as text, or null where there is none
 * @param units what is known of the unit of each row; null without a sample
 * @param weights of the rows: the newest that were computed, else those of the sample; empty without both
 * @param sample that was visited, without its units
 * @param weighed the same responses, for figures
 * @param facts of the fieldwork
 */
record WaveData(
        Survey survey,
        FormVersion form,
        List<Variable> variables,
        int rows,
        Map<String, String[]> columns,
        DrawnUnit[] units,
        double[] weights,
        Optional<Sample> sample,
        WeighedSurvey weighed,
        Fieldwork facts) {

    /** What a row needs of the design. */
    record DrawnUnit(String stratum, String cluster) {}

    /**
     * Counts of the fieldwork.
     *
     * @param received responses, complete or not
     * @param outside complete responses that are in no figure: of nobody in the sample, a second one of a unit, or without a weight
     * @param firstDay of arrival, milliseconds; 0 without responses
     * @param rate AAPOR's response rate 1; empty without a sample
     */
    record Fieldwork(long received, long complete, long outside, long firstDay, long lastDay, OptionalDouble rate) {}

    boolean isWeighted() {
        return weights.length > 0;
    }

    Optional<Variable> variable(String name) {
        return variables.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Whether the answers are one or several of a list. */
    static boolean hasChoices(FormQuestion question) {
        return !question.choices().isEmpty() && question.type().startsWith("select_");
    }

    static boolean isNumber(FormQuestion question) {
        return question.dataType().equals("int") || question.dataType().equals("decimal");
    }

    /** Whether a table can be made of it. */
    static boolean isClosed(FormQuestion question) {
        return question.repeats().isEmpty() && !question.identifying() && (hasChoices(question) || isNumber(question));
    }

    /** Whether it makes groups of people. */
    static boolean makesGroups(FormQuestion question) {
        return isClosed(question) && hasChoices(question) && !question.multiple();
    }
}
