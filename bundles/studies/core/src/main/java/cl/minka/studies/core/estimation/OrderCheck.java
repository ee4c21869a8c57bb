package cl.minka.studies.core.estimation;

import cl.minka.kernel.Fault;
import cl.minka.studies.estimation.Calibration;
import cl.minka.studies.estimation.EstimateOrder;
import cl.minka.studies.estimation.EstimateWish;
import cl.minka.studies.estimation.Precision;
import cl.minka.studies.estimation.Statistic;
import cl.minka.studies.estimation.SurveyDesign;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what is wrong with an order before any row is read, and which columns it needs. */
final class OrderCheck {
    private static final int MOST_STAGES = 5;
    private static final int MOST_WISHES = 1_000;
    private static final int MOST_GROUPING = 5;
    private static final int MOST_REPLICATES = 5_000;
    private static final int MOST_ITERATIONS = 1_000;

    private final Set<String> header;
    private final Faults faults;
    private final Set<String> needed = new LinkedHashSet<>();

    OrderCheck(List<String> header, Faults faults) {
        this.header = new HashSet<>(header);
        this.faults = faults;
    }

    /** The columns that the order needs; throws when something is wrong. */
    Set<String> columns(EstimateOrder order) {
        design(order.design());
        order.calibration().ifPresent(this::calibration);
        few("/estimates", order.estimates().size(), 1, MOST_WISHES);
        for (int n = 0; n < order.estimates().size(); n++) {
            wish("/estimates/" + n, order.estimates().get(n));
        }
        precision(order.precision());
        faults.throwIfAny();
        return needed;
    }

    /** The columns that a calibration by itself needs. */
    Set<String> columns(Calibration calibration) {
        calibration(calibration);
        faults.throwIfAny();
        return needed;
    }

    private void design(SurveyDesign design) {
        design.strata().ifPresent(name -> need("/design/strata", name));
        design.weights().ifPresent(name -> need("/design/weights", name));
        few("/design/clusters", design.clusters().size(), 0, MOST_STAGES);
        few("/design/fpc", design.fpc().size(), 0, MOST_STAGES);
        for (int s = 0; s < design.clusters().size(); s++) {
            need("/design/clusters/" + s, design.clusters().get(s));
        }
        for (int s = 0; s < design.fpc().size(); s++) {
            need("/design/fpc/" + s, design.fpc().get(s));
        }
        int stages = Math.max(1, design.clusters().size());
        boolean fits = design.fpc().isEmpty()
                || design.fpc().size() == stages
                || design.fpc().size() == stages + 1 && !design.clusters().isEmpty();
        if (!fits) {
            faults.add(Fault.at("/design/fpc", "studies.estimation.fpc-by-stage", "stages", stages));
        }
    }

    private void calibration(Calibration calibration) {
        calibration.margins().forEach(margin -> {
            String pointer =
                    "/calibration/margins/" + margin.column().replace("~", "~0").replace("/", "~1");
            String[] names = header.contains(margin.column())
                    ? new String[] {margin.column()}
                    : margin.column().split("\\+");
            Arrays.stream(names).forEach(name -> need(pointer, name));
            if (margin.total().isEmpty() && margin.levels().isEmpty()) {
                faults.add(Fault.at(pointer, "kernel.required"));
            }
            if (margin.levels().values().stream().anyMatch(total -> !(total >= 0) || total.isInfinite())) {
                faults.add(Fault.at(pointer, "studies.estimation.negative"));
            }
        });
        calibration
                .population()
                .filter(size -> !(size > 0))
                .ifPresent(size -> faults.add(range("/calibration/population", 0, 1e15)));
        if (calibration.maxIterations() < 1 || calibration.maxIterations() > MOST_ITERATIONS) {
            faults.add(range("/calibration/maxIterations", 1, MOST_ITERATIONS));
        }
        if (!(calibration.epsilon() > 0)) {
            faults.add(range("/calibration/epsilon", 0, 1e15));
        }
    }

    private void wish(String pointer, EstimateWish wish) {
        need(pointer + "/variable", wish.variable());
        wish.denominator().ifPresent(name -> need(pointer + "/denominator", name));
        if (wish.statistic() == Statistic.RATIO && wish.denominator().isEmpty()) {
            faults.add(Fault.at(pointer + "/denominator", "kernel.required"));
        }
        if (!(wish.probability() > 0 && wish.probability() < 1)) {
            faults.add(range(pointer + "/probability", 0, 1));
        }
        few(pointer + "/by", wish.by().size(), 0, MOST_GROUPING);
        for (int n = 0; n < wish.by().size(); n++) {
            need(pointer + "/by/" + n, wish.by().get(n));
        }
        wish.domain().keySet().stream().sorted().forEach(name -> need(pointer + "/domain/" + name, name));
    }

    private void precision(Precision precision) {
        if (!(precision.confidence() > 0 && precision.confidence() < 1)) {
            faults.add(range("/precision/confidence", 0, 1));
        }
        precision
                .degrees()
                .filter(degrees -> !(degrees >= 1))
                .ifPresent(degrees -> faults.add(range("/precision/degrees", 1, 1e15)));
        if (precision.method() == Precision.Method.BOOTSTRAP) {
            few("/precision/replicates", precision.replicates(), 2, MOST_REPLICATES);
        }
    }

    private void need(String pointer, String name) {
        if (name.isEmpty()) {
            faults.add(Fault.at(pointer, "kernel.required"));
        } else if (!header.contains(name)) {
            faults.add(Fault.at(pointer, "studies.estimation.unknown-column", "column", name));
        } else {
            needed.add(name);
        }
    }

    private void few(String pointer, int size, int least, int most) {
        if (size < least || size > most) {
            faults.add(range(pointer, least, most));
        }
    }

    private static Fault range(String pointer, double least, double most) {
        return new Fault(pointer, "studies.out-of-range", Map.of("least", number(least), "most", number(most)));
    }

    private static Object number(double value) {
        return value == Math.rint(value) ? (Object) (long) value : value;
    }
}
