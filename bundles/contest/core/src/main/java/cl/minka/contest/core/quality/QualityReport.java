package cl.minka.contest.core.quality;

import cl.minka.contest.EvaluationQuality;
import cl.minka.contest.EvaluationQuality.Alpha;
import cl.minka.contest.EvaluationQuality.Coefficient;
import cl.minka.contest.EvaluationQuality.Discrepancy;
import cl.minka.contest.EvaluationQuality.Icc;
import cl.minka.kernel.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Computes all figures of one panel. */
final class QualityReport {
    private static final Fault NONE = Fault.at("", "contest.quality.none");

    private final PanelScores panel;
    private final Ratings ratings;
    private final Notes notes = new Notes();

    /** @param ratings what the figures are about: totals, or the raw scores of a criterion */
    QualityReport(PanelScores panel, Ratings ratings) {
        this.panel = panel;
        this.ratings = ratings;
    }

    EvaluationQuality of(Optional<String> criterion, Optional<BigDecimal> threshold) {
        return new EvaluationQuality(
                criterion,
                ratings.byInitiative().size(),
                ratings.all().size(),
                alpha(),
                icc(),
                value("kendallW", KendallW.of(ratings)),
                value("fleissKappa", FleissKappa.of(ratings.units())),
                new EvaluatorFigures(panel, ratings, notes).all(),
                discrepancies(threshold),
                coverage(),
                notes.all());
    }

    private Alpha alpha() {
        KrippendorffAlpha alpha = new KrippendorffAlpha(ratings.units());
        return new Alpha(
                value("krippendorffAlpha.nominal", alpha.nominal()),
                value("krippendorffAlpha.ordinal", alpha.ordinal()),
                value("krippendorffAlpha.interval", alpha.interval()),
                value("krippendorffAlpha.ratio", alpha.ratio()));
    }

    private Icc icc() {
        IntraclassCorrelation icc = new IntraclassCorrelation(ratings);
        return new Icc(
                coefficient("icc.icc1", icc.icc1()),
                coefficient("icc.icc2", icc.icc2()),
                coefficient("icc.icc3", icc.icc3()),
                coefficient("icc.icc1k", icc.icc1k()),
                coefficient("icc.icc2k", icc.icc2k()),
                coefficient("icc.icc3k", icc.icc3k()));
    }

    private Coefficient coefficient(String name, IntraclassCorrelation.Coefficient computed) {
        return new Coefficient(value(name, computed.figure()), computed.interval());
    }

    private OptionalDouble value(String name, Figure figure) {
        return notes.value(name, ratings.all().isEmpty() ? Figure.lacking(NONE) : figure);
    }

    private OptionalDouble coverage() {
        if (panel.assigned() == 0) {
            return notes.value("coverage", Figure.lacking("contest.quality.none-assigned"));
        }
        return OptionalDouble.of((double) panel.entries().size() / panel.assigned());
    }

    private List<Discrepancy> discrepancies(Optional<BigDecimal> threshold) {
        if (threshold.isEmpty()) {
            notes.add("discrepancies", Fault.at("", "contest.quality.no-threshold"));
            return List.of();
        }
        Map<String, Optional<String>> names = new HashMap<>();
        panel.entries().forEach(entry -> names.put(entry.initiative(), entry.externalId()));
        List<Discrepancy> found = new ArrayList<>();
        panel.totals().byInitiative().forEach((initiative, totals) -> {
            BigDecimal range = range(totals);
            if (range.compareTo(threshold.get()) > 0) {
                found.add(new Discrepancy(initiative, names.get(initiative), range.doubleValue()));
            }
        });
        found.sort(Comparator.comparingDouble(Discrepancy::range).reversed());
        return found;
    }

    /** In decimal, so that a range that equals the threshold on paper does not exceed it. */
    private static BigDecimal range(List<Rating> totals) {
        List<BigDecimal> values = totals.stream()
                .map(Rating::score)
                .map(BigDecimal::valueOf)
                .sorted()
                .toList();
        return values.get(values.size() - 1).subtract(values.get(0));
    }
}
