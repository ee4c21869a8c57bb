package cl.minka.studies.core.estimation;

import cl.minka.studies.estimation.Estimate;
import cl.minka.studies.estimation.EstimateOrder;
import cl.minka.studies.estimation.EstimateReport.Fit;
import cl.minka.studies.estimation.EstimateReport.Note;
import cl.minka.studies.estimation.Precision;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is to be said of an estimation beside its figures. */
final class Notes {
    private static final int MOST_NAMES = 10;

    private final EstimateOrder order;
    private final List<Note> all = new ArrayList<>();

    Notes(EstimateOrder order) {
        this.order = order;
    }

    List<Note> all() {
        return all;
    }

    void of(Design design) {
        if (order.design().weights().isEmpty() && order.design().fpc().isEmpty()) {
            add("studies.note.equal-weights", Map.of());
        }
        if (order.design().fpc().isEmpty() && design.clusterStages() > 1) {
            add("studies.note.first-stage-only", Map.of());
        }
        if (order.precision().method() != Precision.Method.TAYLOR
                && design.stages().size() > 1) {
            add("studies.note.replicates-of-first-stage", Map.of());
        }
        for (int s = 0; s < design.stages().size(); s++) {
            long lonely = lonely(design.stages().get(s));
            if (lonely > 0) {
                String rule = design.lonely().name().toLowerCase(Locale.ROOT);
                add(
                        order.precision().method() == Precision.Method.TAYLOR
                                ? "studies.note.lonely"
                                : "studies.note.lonely-left-out",
                        Map.of("strata", lonely, "stage", s + 1, "names", names(design, s), "rule", rule));
            }
        }
    }

    void of(Fit fit) {
        if (!fit.converged()) {
            add(
                    "studies.note.not-converged",
                    Map.of("iterations", fit.iterations(), "deviation", fit.largestDeviation()));
        }
        if (fit.smallest() < 0) {
            add("studies.note.negative-weights", Map.of("smallest", fit.smallest()));
        }
    }

    /** Rows that are left out because a variable is missing. */
    void missing(EstimateOrder of, Columns columns) {
        Set<String> variables = new LinkedHashSet<>();
        of.estimates().forEach(wish -> {
            variables.add(wish.variable());
            wish.denominator().ifPresent(variables::add);
            variables.addAll(wish.by());
        });
        for (String name : variables) {
            Column column = columns.get(name);
            long missing =
                    IntStream.range(0, columns.rows()).filter(column::isMissing).count();
            if (missing > 0) {
                add("studies.note.missing", Map.of("variable", name, "rows", missing));
            }
        }
    }

    void of(List<Estimate> estimates) {
        if (estimates.stream().anyMatch(one -> one.n() == 0)) {
            add("studies.note.empty-group", Map.of());
        }
        if (estimates.stream()
                .anyMatch(
                        one -> one.n() > 0 && one.degrees().filter(df -> df < 1).isPresent())) {
            add("studies.note.no-degrees", Map.of());
        }
        if (estimates.stream().anyMatch(Notes::isAtTheEdge)) {
            add("studies.note.edge", Map.of());
        }
        if (estimates.stream().anyMatch(one -> one.quality() == Estimate.Quality.UNRELIABLE)) {
            add("studies.note.unreliable", Map.of());
        }
    }

    private static boolean isAtTheEdge(Estimate one) {
        return one.statistic() == cl.minka.studies.estimation.Statistic.PROPORTION
                && one.estimate().filter(share -> share <= 0 || share >= 1).isPresent();
    }

    static long lonely(Stage stage) {
        return IntStream.range(0, stage.sampled().length)
                .filter(stage::isLonely)
                .count();
    }

    /** Names of the first few lonely strata of the first stage. */
    static String names(Design design, int stage) {
        if (stage > 0 || design.strataNames().size() != design.first().sampled().length) {
            return "";
        }
        return IntStream.range(0, design.first().sampled().length)
                .filter(design.first()::isLonely)
                .limit(MOST_NAMES)
                .mapToObj(design.strataNames()::get)
                .collect(Collectors.joining(", "));
    }

    private void add(String code, Map<String, Object> arguments) {
        all.add(new Note(code, arguments));
    }
}
