package cl.minka.studies.core.estimation;

import cl.minka.studies.estimation.Estimate;
import cl.minka.studies.estimation.EstimateOrder;
import cl.minka.studies.estimation.EstimateReport.Note;
import cl.minka.studies.estimation.Statistic;
import cl.minka.studies.estimation.SurveyDesign;
import cl.minka.studies.panel.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Changes of figures between two files whose samples have units in common. Each figure is linearised on its own file; the difference is a sum
 * over both files together, whose units of each stage are the same where they are in both. That sum has the variance of the difference, and
 * half of what it lacks to the sum of both variances is their covariance. A quantile is linearised by its share, on the scale that Woodruff's
 * interval has at that place.
 */
public final class ChangeEngine {
    private ChangeEngine() {}

    /** One of the files. */
    public record Side(EstimateOrder order, ColumnSource data) {}

    /** Changes of the figures that both files have, and what is to be said of them. */
    public record Found(List<Change> changes, List<Note> notes) {}

    /**
     * Compares.
     *
     * @param together the design of both files, the rows of the earlier first
     */
    public static Found between(Side from, Side to, SurveyDesign together, ColumnSource data) {
        Prepared before = Prepared.of(from.order(), from.data());
        Prepared after = Prepared.of(to.order(), to.data());
        Set<String> columns = new HashSet<>(together.clusters());
        columns.addAll(together.fpc());
        together.strata().ifPresent(columns::add);
        together.weights().ifPresent(columns::add);
        Faults faults = new Faults();
        Design design = new DesignBuilder(together, data.read(columns), faults).build();
        List<Estimate> earlier = EstimateEngine.estimates(before);
        List<Estimate> later = EstimateEngine.estimates(after);
        Map<String, Integer> known = new HashMap<>();
        for (int n = 0; n < earlier.size(); n++) {
            known.putIfAbsent(key(before.items().get(n)), n);
        }
        Intervals intervals = new Intervals(from.order().precision().confidence());
        List<Change> changes = new ArrayList<>();
        for (int n = 0; n < later.size(); n++) {
            Integer place = known.get(key(after.items().get(n)));
            if (place != null) {
                changes.add(new Both(design, intervals)
                        .change(
                                part(before, place, earlier.get(place)),
                                part(after, n, later.get(n)),
                                earlier.get(place),
                                later.get(n)));
            }
        }
        Set<Note> notes = new LinkedHashSet<>(before.notes().all());
        notes.addAll(after.notes().all());
        return new Found(changes, List.copyOf(notes));
    }

    private static String key(Item item) {
        return item.wish() + " " + item.level().orElse("") + " " + item.groups();
    }

    /**
     * A figure of one file.
     *
     * @param moved what each row moves it by, weighted
     */
    private record Part(double[] moved, boolean[] inside) {}

    private static Part part(Prepared ready, int place, Estimate estimate) {
        Item item = ready.items().get(place);
        double[] weights = ready.weighting().weights();
        if (item.wish().statistic() != Statistic.QUANTILE) {
            double value = item.figure().value(weights);
            return new Part(ready.weighting().residuals(item.figure().influence(weights, value)), item.inside());
        }
        double[] below = new double[item.values().length];
        for (int row = 0; row < below.length; row++) {
            below[row] = item.values()[row] <= estimate.estimate().orElse(Double.NaN) ? 1 : 0;
        }
        Figure share = new Figure.Mean(below, item.inside());
        double[] moved = ready.weighting().residuals(share.influence(weights, share.value(weights)));
        double error = Math.sqrt(ready.design().variance().of(moved, item.inside()));
        double scale = error == 0 ? 0 : estimate.standardError().orElse(Double.NaN) / error;
        for (int row = 0; row < moved.length; row++) {
            moved[row] *= -scale;
        }
        return new Part(moved, item.inside());
    }

    /** Both files together. */
    private record Both(Design design, Intervals intervals) {
        Change change(Part from, Part to, Estimate earlier, Estimate later) {
            Variance variance = design.variance();
            int size = from.moved().length + to.moved().length;
            double[] first = new double[size];
            double[] second = new double[size];
            double[] both = new double[size];
            boolean[] inside = new boolean[size];
            for (int row = 0; row < size; row++) {
                boolean old = row < from.moved().length;
                int at = old ? row : row - from.moved().length;
                first[row] = old ? from.moved()[at] : 0;
                second[row] = old ? 0 : to.moved()[at];
                both[row] = second[row] - first[row];
                inside[row] = old ? from.inside()[at] : to.inside()[at];
            }
            double of = variance.of(both, inside);
            double before = variance.of(first, inside);
            double after = variance.of(second, inside);
            double covariance = (before + after - of) / 2;
            double difference =
                    later.estimate().orElse(Double.NaN) - earlier.estimate().orElse(Double.NaN);
            double error = Math.sqrt(of);
            double[] ends = intervals.around(difference, error, design.degrees(inside));
            return new Change(
                    earlier,
                    later,
                    finite(difference),
                    finite(error),
                    finite(ends[0]),
                    finite(ends[1]),
                    finite(covariance),
                    finite(covariance / Math.sqrt(before * after)),
                    finite(difference / Math.abs(earlier.estimate().orElse(Double.NaN))),
                    ends[0] > 0 || ends[1] < 0);
        }
    }

    private static Optional<Double> finite(double value) {
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }
}
