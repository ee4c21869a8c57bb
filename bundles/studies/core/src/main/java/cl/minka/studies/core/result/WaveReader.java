package cl.minka.studies.core.result;

import cl.minka.studies.collection.SurveyStatus;
import cl.minka.studies.collection.Variable;
import cl.minka.studies.core.collection.AnswerReader;
import cl.minka.studies.core.collection.Answered;
import cl.minka.studies.core.collection.SurveyEntity;
import cl.minka.studies.core.fieldwork.FieldCase;
import cl.minka.studies.core.fieldwork.Rates;
import cl.minka.studies.core.inference.SurveyData;
import cl.minka.studies.core.inference.WeighedSurvey;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.core.result.WaveData.DrawnUnit;
import cl.minka.studies.core.result.WaveData.Fieldwork;
import cl.minka.studies.core.sampling.DrawnSamples;
import cl.minka.studies.questionnaire.FormVersion;
import cl.minka.studies.questionnaire.Questionnaires;
import cl.minka.studies.sampling.Sample;
import cl.minka.studies.sampling.SampledUnit;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.persistence.EntityManager;

/** Reads the waves of a study, for who has been checked. */
final class WaveReader {
    private final StudyTransactions transactions;
    private final Questionnaires questionnaires;
    private final SurveyData data;

    WaveReader(StudyTransactions transactions, Questionnaires questionnaires, SurveyData data) {
        this.transactions = transactions;
        this.questionnaires = questionnaires;
        this.data = data;
    }

    /** In their order, without those that were dropped. */
    List<SurveyEntity> waves(String study) {
        return transactions.read(manager -> waves(manager, study));
    }

    static List<SurveyEntity> waves(EntityManager manager, String study) {
        return manager.createQuery(
                        "SELECT s FROM SurveyEntity s WHERE s.study = :study AND s.status <> :dropped ORDER BY s.wave",
                        SurveyEntity.class)
                .setParameter("study", study)
                .setParameter("dropped", SurveyStatus.DROPPED)
                .getResultList();
    }

    /** What may stand once in a response of the wave. */
    List<Variable> variables(SurveyEntity survey) {
        return variables(form(survey));
    }

    private static List<Variable> variables(FormVersion form) {
        return Variable.of(form).stream()
                .filter(one -> one.question().repeats().isEmpty())
                .filter(one -> !one.question().type().equals("note"))
                .toList();
    }

    private FormVersion form(SurveyEntity survey) {
        return questionnaires.version(survey.questionnaire(), survey.form());
    }

    WaveData read(SurveyEntity survey) {
        FormVersion form = form(survey);
        return transactions.read(manager -> {
            Optional<Sample> sample =
                    survey.sample().flatMap(number -> DrawnSamples.find(manager, survey.study(), number));
            WeighedSurvey weighed = data.newest(manager, survey, form);
            Rows rows = new Rows(variables(form), sample.map(WaveReader::units), weighed);
            new AnswerReader(manager).each(survey.id(), rows::take);
            return rows.data(survey, form, sample.map(WaveReader::withoutUnits), rate(manager, survey));
        });
    }

    /** AAPOR's response rate 1; empty without a sample. */
    private OptionalDouble rate(EntityManager manager, SurveyEntity survey) {
        return data.sample(manager, survey)
                .map(sample -> Rates.of(FieldCase.of(manager, survey.id(), sample), Optional.empty()))
                .map(rates -> rates.all().rates().get("RR1"))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private static Sample withoutUnits(Sample sample) {
        return new Sample(
                sample.number(),
                sample.frame(),
                sample.order(),
                sample.drawn(),
                sample.standingBy(),
                List.of(),
                sample.sha256(),
                sample.drawnAt());
    }

    private static Map<String, DrawnUnit> units(Sample sample) {
        Map<String, DrawnUnit> units = new HashMap<>();
        for (SampledUnit unit : sample.units()) {
            units.put(
                    unit.unit().unit(),
                    new DrawnUnit(unit.unit().stratum(), unit.unit().cluster()));
        }
        return units;
    }

    /** Gathers rows; equal values are kept once. */
    private static final class Rows {
        private static final int FEW = 1_000;

        private final List<Variable> variables;
        private final Optional<Map<String, DrawnUnit>> known;
        private final WeighedSurvey weighed;
        private final long[] places;
        private final double[] weights;
        private final double[] ofRows;
        private final Map<String, String[]> columns = new LinkedHashMap<>();
        private final Map<String, String> kept = new HashMap<>();
        private final List<DrawnUnit> units = new ArrayList<>();
        private int rows;
        private long received;
        private long complete;
        private long outside;
        private long first;
        private long last;

        Rows(List<Variable> variables, Optional<Map<String, DrawnUnit>> known, WeighedSurvey weighed) {
            this.weighed = weighed;
            this.places = weighed.places();
            this.weights = weighed.weights();
            this.ofRows = new double[known.isPresent() || weighed.number().isPresent() ? places.length : 0];
            this.variables = variables;
            this.known = known;
            variables.forEach(one -> columns.put(one.name(), new String[FEW]));
        }

        void take(Answered one) {
            received++;
            long at = one.receivedAt().toEpochMilli();
            first = first == 0 ? at : Math.min(first, at);
            last = Math.max(last, at);
            if (!one.complete()) {
                return;
            }
            complete++;
            int counted = Arrays.binarySearch(places, one.place());
            if (counted < 0) {
                outside++;
                return;
            }
            known.ifPresent(all -> units.add(all.get(one.unit())));
            if (ofRows.length > 0) {
                ofRows[rows] = weights[counted];
            }
            for (Variable variable : variables) {
                String[] column = columns.get(variable.name());
                if (rows == column.length) {
                    column = Arrays.copyOf(column, rows * 2);
                    columns.put(variable.name(), column);
                }
                column[rows] = text(one.answers().get(variable.name()));
            }
            rows++;
        }

        private String text(JsonNode value) {
            if (value == null || value.isNull() || value.isContainerNode()) {
                return null;
            }
            String text = value.asText().strip();
            return text.isEmpty() ? null : kept.computeIfAbsent(text, one -> one);
        }

        WaveData data(SurveyEntity survey, FormVersion form, Optional<Sample> sample, OptionalDouble rate) {
            columns.replaceAll((name, column) -> Arrays.copyOf(column, rows));
            return new WaveData(
                    survey.toRecord(),
                    form,
                    variables,
                    rows,
                    columns,
                    known.isPresent() ? units.toArray(DrawnUnit[]::new) : null,
                    Arrays.copyOf(ofRows, Math.min(rows, ofRows.length)),
                    sample,
                    weighed,
                    new Fieldwork(received, complete, outside, first, last, rate));
        }
    }
}
