package cl.minka.studies.core.inference;

import cl.minka.studies.core.estimation.Column;
import cl.minka.studies.core.estimation.ColumnSource;
import cl.minka.studies.core.estimation.Columns;
import cl.minka.studies.core.sampling.DrawnSample;
import cl.minka.studies.estimation.SurveyDesign;
import cl.minka.studies.estimation.SurveyDesign.LonelyPsu;
import cl.minka.studies.sampling.SampleOrder.Design;
import cl.minka.studies.sampling.SampleOrder.FirstStage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Two waves as one file, the earlier first. A unit of the first stage is the same in both; where units themselves were drawn, each of them is
 * one. The same sample, and one drawn on from it, keep their strata and population counts; samples without a unit in common are strata apart.
 * Else a unit has the place that it has in the earlier sample, and nothing is taken off for a finite population.
 */
final class Together implements ColumnSource {
    private static final String STRATUM = "#stratum";
    private static final String CLUSTER = "#cluster";
    private static final String UNIT = "#unit";
    private static final String WEIGHT = "#weight";
    private static final String FIRST = "#fpc1";
    private static final String SECOND = "#fpc2";

    private final List<Weighed> waves;
    private final Kinship kinship;

    Together(Weighed from, Weighed to) {
        this.waves = List.of(from, to);
        this.kinship = kinship(from.rows().sample(), to.rows().sample());
    }

    /** What the two samples are to each other. */
    private enum Kinship {
        /** The same, or one that was drawn on from the other. */
        SAME,
        /** Of the same design, without a unit in common. */
        APART,
        OTHER
    }

    private static Kinship kinship(Optional<DrawnSample> one, Optional<DrawnSample> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Kinship.OTHER;
        }
        if (one.get().id().equals(other.get().id())) {
            return Kinship.SAME;
        }
        Set<String> earlier = one.get().places().keySet();
        boolean common = other.get().places().keySet().stream().anyMatch(earlier::contains);
        boolean design = one.get().order().design() == other.get().order().design()
                && one.get().order().firstStage() == other.get().order().firstStage()
                && one.get().apart() == other.get().apart();
        if (!common && design) {
            return Kinship.APART;
        }
        boolean frame = one.get().order().frame().equals(other.get().order().frame());
        return frame && design && one.get().order().design() != Design.TWO_STAGE ? Kinship.SAME : Kinship.OTHER;
    }

    /** Units with a row in both. */
    long inBoth() {
        Set<String> earlier = new HashSet<>();
        Weighed from = waves.get(0);
        for (int i = 0; i < from.rows().size(); i++) {
            earlier.add(from.rows().unit(i));
        }
        earlier.remove("");
        long both = 0;
        for (int i = 0; i < waves.get(1).rows().size(); i++) {
            both += earlier.contains(waves.get(1).rows().unit(i)) ? 1 : 0;
        }
        return both;
    }

    SurveyDesign design(LonelyPsu lonely) {
        Optional<DrawnSample> sample = waves.get(0).rows().sample();
        boolean none = sample.isEmpty() && waves.get(1).rows().sample().isEmpty();
        if (kinship == Kinship.OTHER) {
            return new SurveyDesign(
                    none ? Optional.empty() : Optional.of(STRATUM),
                    List.of(CLUSTER),
                    Optional.of(WEIGHT),
                    List.of(),
                    lonely);
        }
        Design design = sample.orElseThrow().order().design();
        boolean twoStages = design == Design.TWO_STAGE;
        boolean bySize =
                design == Design.PPS || twoStages && sample.get().order().firstStage() == FirstStage.PPS;
        List<String> clusters =
                twoStages ? List.of(CLUSTER, UNIT) : design == Design.CLUSTER ? List.of(CLUSTER) : List.of(UNIT);
        List<String> fpc = bySize ? List.of() : twoStages ? List.of(FIRST, SECOND) : List.of(FIRST);
        return new SurveyDesign(
                sample.filter(one -> one.apart() || kinship == Kinship.APART).map(any -> STRATUM),
                clusters,
                Optional.of(WEIGHT),
                fpc,
                lonely);
    }

    @Override
    public List<String> columns() {
        return List.of(STRATUM, CLUSTER, UNIT, WEIGHT, FIRST, SECOND);
    }

    @Override
    public Columns read(Set<String> wanted) {
        Map<String, Column> columns = new HashMap<>();
        wanted.forEach(name -> columns.put(name, column(name)));
        int size = waves.get(0).rows().size() + waves.get(1).rows().size();
        long[] lines = new long[size];
        for (int row = 0; row < size; row++) {
            lines[row] = row + 1L;
        }
        return new Columns(columns, lines);
    }

    private Column column(String name) {
        return switch (name) {
            case STRATUM -> texts(name, wave -> i -> stratum(wave, i));
            case CLUSTER -> texts(name, wave -> i -> cluster(wave, i));
            case UNIT -> texts(name, wave -> i -> unit(wave, i));
            case WEIGHT -> numbers(name, wave -> i -> waves.get(wave).base()[i]);
            case FIRST -> numbers(
                    name,
                    wave -> i ->
                            (double) sample(wave).units().get(drawn(wave, i)).strataSize());
            default -> numbers(
                    name,
                    wave -> i -> (double) sample(wave)
                            .units()
                            .get(drawn(wave, i))
                            .clusterSize()
                            .orElse(0L));
        };
    }

    private DrawnSample sample(int wave) {
        return waves.get(wave).rows().sample().orElseThrow();
    }

    private int drawn(int wave, int i) {
        return waves.get(wave).rows().drawn()[i];
    }

    private String unit(int wave, int i) {
        String unit = waves.get(wave).rows().unit(i);
        return unit.isEmpty() ? "#" + wave + "." + i : unit;
    }

    /** The wave whose sample places the unit: the earlier where that has it. */
    private int placing(int wave, int i) {
        String unit = waves.get(wave).rows().unit(i);
        return waves.get(0)
                        .rows()
                        .sample()
                        .filter(sample -> sample.places().containsKey(unit))
                        .isPresent()
                ? 0
                : wave;
    }

    private String stratum(int wave, int i) {
        int placing = kinship == Kinship.SAME ? wave : placing(wave, i);
        Optional<DrawnSample> sample = waves.get(placing).rows().sample();
        if (sample.isEmpty()) {
            return "#" + placing;
        }
        int place = sample.get().places().get(waves.get(wave).rows().unit(i));
        String own =
                sample.get().apart() ? sample.get().units().get(place).unit().stratum() : "";
        return kinship == Kinship.SAME ? own : placing + " " + own;
    }

    private String cluster(int wave, int i) {
        int placing = kinship == Kinship.SAME ? wave : placing(wave, i);
        Optional<DrawnSample> sample = waves.get(placing).rows().sample();
        if (sample.isEmpty() || !sample.get().clustered()) {
            return "u " + unit(wave, i);
        }
        int place = sample.get().places().get(waves.get(wave).rows().unit(i));
        return (kinship == Kinship.SAME ? "c " : "c" + placing + " ")
                + sample.get().units().get(place).unit().cluster();
    }

    private Column texts(String name, Function<Integer, IntFunction<String>> text) {
        Map<String, Integer> known = new LinkedHashMap<>();
        List<Integer> levels = new ArrayList<>();
        for (int wave = 0; wave < waves.size(); wave++) {
            IntFunction<String> of = text.apply(wave);
            for (int i = 0; i < waves.get(wave).rows().size(); i++) {
                Integer level = known.putIfAbsent(of.apply(i), known.size());
                levels.add(level == null ? known.size() - 1 : level);
            }
        }
        return Column.ofTexts(name, levels.stream().mapToInt(Integer::intValue).toArray(), List.copyOf(known.keySet()));
    }

    private Column numbers(String name, Function<Integer, IntFunction<Double>> number) {
        double[] numbers =
                new double[waves.get(0).rows().size() + waves.get(1).rows().size()];
        int row = 0;
        for (int wave = 0; wave < waves.size(); wave++) {
            IntFunction<Double> of = number.apply(wave);
            for (int i = 0; i < waves.get(wave).rows().size(); i++) {
                numbers[row++] = of.apply(i);
            }
        }
        return Column.ofNumbers(name, numbers);
    }
}
