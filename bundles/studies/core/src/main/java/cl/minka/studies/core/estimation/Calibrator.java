package cl.minka.studies.core.estimation;

import cl.minka.kernel.Fault;
import cl.minka.studies.estimation.Calibration;
import cl.minka.studies.estimation.Calibration.Kind;
import cl.minka.studies.estimation.Calibration.Margin;
import cl.minka.studies.estimation.EstimateReport.Fit;
import cl.minka.studies.weighting.WeightSet.Unmet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the weights meet the totals that the order names, and finds what is wrong with these. */
final class Calibrator {
    private static final String POINTER = "/calibration/margins";
    private static final double SAME_SUM = 1e-6;
    private static final double MET = 1e-6;
    private static final int MOST_COLUMNS = 300;

    private final Calibration wanted;
    private final Columns columns;
    private final Faults faults;
    private final double[] sampling;

    Calibrator(Calibration wanted, Columns columns, double[] sampling, Faults faults) {
        this.wanted = wanted;
        this.columns = columns;
        this.sampling = sampling;
        this.faults = faults;
    }

    /** Weights and how well they fit; throws when something is wrong with the totals. */
    record Result(Weighting weighting, Fit fit) {}

    Result calibrate() {
        List<Cells> cells = new ArrayList<>();
        List<Margin> numbers = new ArrayList<>();
        for (Margin margin : wanted.margins()) {
            if (margin.total().isPresent()) {
                numbers.add(margin);
            } else {
                cells.add(cells(margin));
            }
        }
        checkKind(cells, numbers);
        faults.throwIfAny();
        Result result = result(cells, numbers);
        faults.throwIfAny();
        return result;
    }

    /** The known totals that weights do not meet. */
    List<Unmet> unmet(double[] weights) {
        List<Unmet> unmet = new ArrayList<>();
        for (Margin margin : wanted.margins()) {
            if (margin.total().isPresent()) {
                double reached = Sum.ofProducts(numbers(margin.column()), weights);
                compare(unmet, margin.column(), "", margin.total().get(), reached);
            } else {
                Cells cells = cells(margin);
                double[] sums = cells.sums(weights);
                List<String> levels = margin.levels().keySet().stream().sorted().toList();
                for (int cell = 0; cell < sums.length; cell++) {
                    compare(unmet, margin.column(), levels.get(cell), cells.totals()[cell], sums[cell]);
                }
            }
        }
        return unmet;
    }

    private static void compare(List<Unmet> unmet, String margin, String level, double known, double reached) {
        if (Math.abs(reached - known) > MET * Math.max(1, Math.abs(known))) {
            unmet.add(new Unmet(margin, level, known, reached));
        }
    }

    private void checkKind(List<Cells> cells, List<Margin> numbers) {
        if (wanted.kind() != Kind.GREG && !numbers.isEmpty()) {
            faults.add(Fault.at(POINTER + "/" + numbers.get(0).column(), "studies.estimation.numbers-need-greg"));
        }
        if (wanted.kind() == Kind.POSTSTRATIFY && wanted.margins().size() != 1) {
            faults.add(Fault.at(POINTER, "studies.estimation.one-margin"));
        }
        if (wanted.margins().isEmpty()) {
            faults.add(Fault.at(POINTER, "kernel.required"));
        }
        if (wanted.kind() == Kind.GREG && cells.isEmpty() && wanted.population().isEmpty()) {
            faults.add(Fault.at("/calibration/population", "studies.estimation.population-needed"));
        }
        for (Cells one : cells) {
            double sum = Sum.of(one.totals());
            double first = wanted.population().orElse(Sum.of(cells.get(0).totals()));
            if (Math.abs(sum - first) > SAME_SUM * first) {
                faults.add(Fault.at(POINTER + "/" + one.column(), "studies.estimation.sums-differ"));
            }
        }
    }

    private Result result(List<Cells> cells, List<Margin> numbers) {
        return switch (wanted.kind()) {
            case POSTSTRATIFY -> fitted(new PostStratification(cells.get(0), sampling), cells, true, 1);
            case RAKE -> {
                Raking raking = new Raking(cells, sampling, wanted.maxIterations(), wanted.epsilon());
                yield fitted(raking, cells, raking.isConverged(), raking.rounds());
            }
            case GREG -> regression(cells, numbers);
        };
    }

    private Result regression(List<Cells> cells, List<Margin> numbers) {
        List<double[]> model = new ArrayList<>();
        List<Double> totals = new ArrayList<>();
        double[] ones = new double[sampling.length];
        Arrays.fill(ones, 1);
        model.add(ones);
        totals.add(wanted.population().orElseGet(() -> Sum.of(cells.get(0).totals())));
        for (Cells one : cells) {
            for (int cell = 1; cell < one.totals().length; cell++) {
                double[] column = new double[sampling.length];
                for (int row = 0; row < column.length; row++) {
                    column[row] = one.cells()[row] == cell ? 1 : 0;
                }
                model.add(column);
                totals.add(one.totals()[cell]);
            }
        }
        for (Margin margin : numbers) {
            model.add(numbers(margin.column()));
            totals.add(margin.total().orElseThrow());
        }
        if (model.size() > MOST_COLUMNS) {
            faults.add(Fault.at(POINTER, "studies.too-many", "most", MOST_COLUMNS));
        }
        faults.throwIfAny();
        double[] known = totals.stream().mapToDouble(Double::doubleValue).toArray();
        Regression regression = new Regression(model.toArray(new double[0][]), known, sampling);
        double deviation = 0;
        for (int c = 0; c < known.length; c++) {
            double reached = Sum.ofProducts(model.get(c), regression.weights());
            deviation = Math.max(deviation, Math.abs(reached - known[c]) / Math.max(1, Math.abs(known[c])));
        }
        if (deviation > MET) {
            faults.add(Fault.at(POINTER, "studies.estimation.not-met"));
        }
        return new Result(regression, fit(regression.weights(), true, 1, deviation));
    }

    private Result fitted(Weighting weighting, List<Cells> cells, boolean converged, int rounds) {
        double deviation = 0;
        for (Cells one : cells) {
            double[] sums = one.sums(weighting.weights());
            for (int cell = 0; cell < sums.length; cell++) {
                double total = one.totals()[cell];
                deviation = Math.max(deviation, Math.abs(sums[cell] - total) / Math.max(1, total));
            }
        }
        return new Result(weighting, fit(weighting.weights(), converged, rounds, deviation));
    }

    private Fit fit(double[] weights, boolean converged, int rounds, double deviation) {
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < weights.length; row++) {
            if (sampling[row] > 0) {
                smallest = Math.min(smallest, weights[row] / sampling[row]);
                largest = Math.max(largest, weights[row] / sampling[row]);
            }
        }
        return new Fit(converged, rounds, deviation, smallest, largest);
    }

    private double[] numbers(String name) {
        Column column = columns.get(name);
        double[] numbers = new double[sampling.length];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = column.number(row);
            if (Double.isNaN(numbers[row])) {
                faults.cell(columns, row, name, "studies.estimation.not-a-number");
            }
        }
        return numbers;
    }

    private Cells cells(Margin margin) {
        String pointer = POINTER + "/" + margin.column();
        Map<String, Integer> places = new LinkedHashMap<>();
        margin.levels().keySet().stream().sorted().forEach(level -> places.put(level, places.size()));
        double[] totals = new double[places.size()];
        places.forEach((level, place) -> totals[place] = margin.levels().get(level));
        int[] cells = new int[sampling.length];
        double[] present = new double[totals.length];
        Map<String, Integer> found = new HashMap<>();
        List<Column> crossed =
                Arrays.stream(names(margin.column(), columns)).map(columns::get).toList();
        for (int row = 0; row < cells.length; row++) {
            String level = level(crossed, row);
            int cell = level == null ? -1 : found.computeIfAbsent(level, text -> place(places, text));
            if (cell < 0) {
                String code = level == null ? "studies.estimation.missing" : "studies.estimation.level-without-total";
                faults.cell(columns, row, crossed.get(0).name(), code);
            } else {
                cells[row] = cell;
                present[cell] += sampling[row];
            }
        }
        places.forEach((level, place) -> {
            if (present[place] == 0 && totals[place] > 0) {
                faults.add(Fault.at(pointer, "studies.estimation.level-without-rows", "level", level));
            }
        });
        return new Cells(margin.column(), cells, totals);
    }

    /** The place of a level as it is written, or as the same number. */
    private static int place(Map<String, Integer> places, String level) {
        Integer exact = places.get(level);
        if (exact != null) {
            return exact;
        }
        double number = Columns.number(level, false);
        return places.entrySet().stream()
                .filter(entry -> Columns.number(entry.getKey(), false) == number)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(-1);
    }

    private static String level(List<Column> crossed, int row) {
        StringBuilder level = new StringBuilder();
        for (Column column : crossed) {
            if (column.isMissing(row)) {
                return null;
            }
            level.append(level.isEmpty() ? "" : "+").append(column.names().get(column.levels()[row]));
        }
        return level.toString();
    }

    /** The columns of a margin: one, or several joined by a plus sign. */
    static String[] names(String margin, Columns columns) {
        return columns.get(margin) != null ? new String[] {margin} : margin.split("\\+");
    }
}
