package cl.minka.studies.core.inference;

import cl.minka.studies.core.estimation.Column;
import cl.minka.studies.core.sampling.DrawnSample;
import cl.minka.studies.estimation.EstimateReport.Note;
import cl.minka.studies.estimation.SurveyDesign;
import cl.minka.studies.estimation.SurveyDesign.LonelyPsu;
import cl.minka.studies.sampling.SampleOrder.Design;
import cl.minka.studies.sampling.SampleOrder.FirstStage;
import cl.minka.studies.sampling.SampledUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The design of what was drawn, as estimates take it. Samples by size count as drawn with replacement (Särndal, Swensson and Wretman 1992,
 * 2.9.5), systematic ones as simple in the order of the frame.
 */
final class SampleDesign {
    private static final String WEIGHT = "#weight";
    private static final String STRATUM = "#stratum";
    private static final String CLUSTER = "#cluster";
    private static final String FIRST = "#fpc1";
    private static final String SECOND = "#fpc2";

    private final SurveyRows rows;
    private final Optional<DrawnSample> sample;

    SampleDesign(SurveyRows rows) {
        this.rows = rows;
        this.sample = rows.sample();
    }

    SurveyDesign design(LonelyPsu lonely) {
        return new SurveyDesign(
                sample.filter(DrawnSample::apart).map(any -> STRATUM),
                sample.filter(DrawnSample::clustered)
                        .map(any -> List.of(CLUSTER))
                        .orElse(List.of()),
                Optional.of(WEIGHT),
                fpc(),
                lonely);
    }

    private boolean bySize() {
        Design design = sample.orElseThrow().order().design();
        return design == Design.PPS
                || design == Design.TWO_STAGE && sample.get().order().firstStage() == FirstStage.PPS;
    }

    private List<String> fpc() {
        if (sample.isEmpty() || bySize()) {
            return List.of();
        }
        return sample.get().order().design() == Design.TWO_STAGE ? List.of(FIRST, SECOND) : List.of(FIRST);
    }

    /** Adds what the design names. */
    SurveyColumns columns(SurveyColumns columns, double[] weights) {
        columns.with(WEIGHT, Column.ofNumbers(WEIGHT, weights));
        sample.ifPresent(one -> {
            columns.with(STRATUM, SurveyColumns.at(one.strata(), rows.drawn()));
            columns.with(CLUSTER, SurveyColumns.at(one.clusters(), rows.drawn()));
            columns.with(FIRST, numbers(one, SampledUnit::strataSize));
            columns.with(SECOND, numbers(one, unit -> unit.clusterSize().orElse(0L)));
        });
        return columns;
    }

    private Column numbers(DrawnSample one, ToDoubleFunction<SampledUnit> number) {
        double[] numbers = new double[rows.size()];
        Arrays.setAll(numbers, i -> number.applyAsDouble(one.units().get(rows.drawn()[i])));
        return Column.ofNumbers("", numbers);
    }

    /** What is to be said of how the design is taken. */
    List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        if (sample.isPresent() && bySize()) {
            notes.add(new Note("studies.note.by-size", Map.of()));
        }
        if (sample.filter(one -> one.order().design() == Design.SYSTEMATIC).isPresent()) {
            notes.add(new Note("studies.note.systematic", Map.of()));
        }
        return notes;
    }
}
