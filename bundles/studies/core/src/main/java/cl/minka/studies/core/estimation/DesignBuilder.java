package cl.minka.studies.core.estimation;

import cl.minka.kernel.Fault;
import cl.minka.studies.estimation.SurveyDesign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes the design of what was read, and finds what is wrong with it. */
final class DesignBuilder {
    private final SurveyDesign wanted;
    private final Columns columns;
    private final Faults faults;
    private final int rows;

    DesignBuilder(SurveyDesign wanted, Columns columns, Faults faults) {
        this.wanted = wanted;
        this.columns = columns;
        this.faults = faults;
        this.rows = columns.rows();
    }

    /** The design; throws when something is wrong. */
    Design build() {
        requireComplete();
        faults.throwIfAny();
        List<Stage> stages = stages();
        faults.throwIfAny();
        double[] weights = wanted.weights().isPresent() ? given() : computed(stages);
        faults.throwIfAny();
        if (wanted.fpc().isEmpty()) {
            stages = stages.subList(0, 1);
        }
        List<String> names =
                wanted.strata().map(name -> columns.get(name).names()).orElse(List.of(""));
        return new Design(
                weights,
                List.copyOf(stages),
                wanted.lonelyPsu(),
                names,
                Math.max(1, wanted.clusters().size()));
    }

    private void requireComplete() {
        wanted.strata().ifPresent(this::requireLevels);
        wanted.clusters().forEach(this::requireLevels);
        wanted.weights().ifPresent(this::requireNumbers);
        wanted.fpc().forEach(this::requireNumbers);
    }

    private void requireLevels(String name) {
        Column column = columns.get(name);
        for (int row = 0; row < rows; row++) {
            if (column.isMissing(row)) {
                faults.cell(columns, row, name, "studies.estimation.missing");
            }
        }
    }

    private void requireNumbers(String name) {
        Column column = columns.get(name);
        for (int row = 0; row < rows; row++) {
            double value = column.number(row);
            if (Double.isNaN(value)) {
                String code = column.isMissing(row) ? "studies.estimation.missing" : "studies.estimation.not-a-number";
                faults.cell(columns, row, name, code);
            } else if (value < 0) {
                faults.cell(columns, row, name, "studies.estimation.negative");
            }
        }
    }

    private List<Stage> stages() {
        int number =
                Math.max(Math.max(1, wanted.clusters().size()), wanted.fpc().size());
        List<Stage> stages = new ArrayList<>();
        int[] parents = wanted.strata().map(name -> columns.get(name).levels()).orElseGet(() -> new int[rows]);
        double[] share = null;
        for (int s = 0; s < number; s++) {
            boolean rowsThemselves = s >= wanted.clusters().size();
            int[] codes = rowsThemselves
                    ? null
                    : columns.get(wanted.clusters().get(s)).levels();
            Optional<String> fpc =
                    s < wanted.fpc().size() ? Optional.of(wanted.fpc().get(s)) : Optional.empty();
            Stage stage = stage(parents, codes, fpc, share, stages.isEmpty() ? null : stages.get(s - 1));
            stages.add(stage);
            share = new double[stage.size()];
            for (int unit = 0; unit < share.length; unit++) {
                int h = stage.strata()[unit];
                share[unit] = stage.share()[h] * stage.sampled()[h] / stage.population()[h];
            }
            parents = stage.units();
        }
        return stages;
    }

    /** @param codes of the clusters; null where each row is a unit */
    private Stage stage(int[] parents, int[] codes, Optional<String> fpc, double[] share, Stage above) {
        int strata = above == null ? Arrays.stream(parents).max().orElse(0) + 1 : above.size();
        int[] units = codes == null ? places() : units(parents, codes);
        int[] unitStrata = new int[Arrays.stream(units).max().orElse(-1) + 1];
        for (int row = 0; row < rows; row++) {
            unitStrata[units[row]] = parents[row];
        }
        int[] sampled = new int[strata];
        Arrays.stream(unitStrata).forEach(h -> sampled[h]++);
        double[] shares = share == null ? new double[strata] : share;
        if (share == null) {
            Arrays.fill(shares, 1);
        }
        return new Stage(units, unitStrata, sampled, population(parents, sampled, fpc), shares);
    }

    private int[] units(int[] parents, int[] codes) {
        PairNumbers known = new PairNumbers();
        int[] units = new int[rows];
        for (int row = 0; row < rows; row++) {
            units[row] = known.of(parents[row], codes[row]);
        }
        return units;
    }

    private double[] population(int[] strata, int[] sampled, Optional<String> fpc) {
        double[] population = new double[sampled.length];
        Arrays.fill(population, Double.POSITIVE_INFINITY);
        if (fpc.isEmpty()) {
            return population;
        }
        Column column = columns.get(fpc.get());
        for (int row = 0; row < rows; row++) {
            double value = column.number(row);
            int h = strata[row];
            if (value < sampled[h]) {
                faults.cell(columns, row, fpc.get(), "studies.estimation.fpc-below-sample");
            } else if (Double.isInfinite(population[h])) {
                population[h] = value;
            } else if (population[h] != value) {
                faults.cell(columns, row, fpc.get(), "studies.estimation.fpc-varies");
            }
        }
        return population;
    }

    private int[] places() {
        int[] all = new int[rows];
        Arrays.setAll(all, row -> row);
        return all;
    }

    private double[] given() {
        Column column = columns.get(wanted.weights().get());
        double[] weights = new double[rows];
        for (int row = 0; row < rows; row++) {
            weights[row] = column.number(row);
        }
        if (Sum.of(weights) <= 0) {
            faults.add(Fault.at("/design/weights", "studies.estimation.no-weights"));
        }
        return weights;
    }

    private double[] computed(List<Stage> stages) {
        double[] weights = new double[rows];
        Arrays.fill(weights, 1);
        if (!wanted.fpc().isEmpty()) {
            for (int row = 0; row < rows; row++) {
                for (Stage stage : stages) {
                    int h = stage.strata()[stage.units()[row]];
                    weights[row] *= stage.population()[h] / stage.sampled()[h];
                }
            }
        }
        return weights;
    }
}
