package cl.minka.contest.rest;

import cl.minka.contest.EvaluationQuality;
import cl.minka.kernel.rest.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** How well evaluators agree, and how each evaluates. A figure that the data can not carry is null, with a note. */
public record EvaluationQualityView(
        Optional<String> criterion,
        int initiatives,
        int evaluations,
        AlphaView krippendorffAlpha,
        IccView icc,
        IccIntervalsView iccIntervals,
        OptionalDouble kendallW,
        OptionalDouble fleissKappa,
        List<EvaluatorQualityView> evaluators,
        List<DiscrepancyView> discrepancies,
        OptionalDouble coverage,
        List<QualityNoteView> notes) {
    /** Krippendorff's α by level of measurement. */
    public record AlphaView(
            OptionalDouble nominal, OptionalDouble ordinal, OptionalDouble interval, OptionalDouble ratio) {
        static AlphaView of(EvaluationQuality.Alpha alpha) {
            return new AlphaView(alpha.nominal(), alpha.ordinal(), alpha.interval(), alpha.ratio());
        }
    }

    /** The intraclass correlations of Shrout and Fleiss; those with k are of the mean of k evaluators. */
    public record IccView(
            OptionalDouble icc1,
            OptionalDouble icc2,
            OptionalDouble icc3,
            OptionalDouble icc1k,
            OptionalDouble icc2k,
            OptionalDouble icc3k) {
        static IccView of(EvaluationQuality.Icc icc) {
            return new IccView(
                    icc.icc1().value(),
                    icc.icc2().value(),
                    icc.icc3().value(),
                    icc.icc1k().value(),
                    icc.icc2k().value(),
                    icc.icc3k().value());
        }
    }

    /** How one person evaluates; a positive severity means lower scores than the panel gives to the same initiatives. */
    public record EvaluatorQualityView(
            String evaluator,
            int evaluations,
            OptionalDouble severity,
            OptionalDouble standardError,
            OptionalDouble spread,
            OptionalDouble halo) {
        static EvaluatorQualityView of(EvaluationQuality.Evaluator one) {
            return new EvaluatorQualityView(
                    one.evaluator(), one.evaluations(), one.severity(), one.standardError(), one.spread(), one.halo());
        }
    }

    /** An initiative whose weighted totals differ by more than the threshold; range in points of 0 to 100. */
    public record DiscrepancyView(String initiative, Optional<String> externalId, double range) {
        static DiscrepancyView of(EvaluationQuality.Discrepancy one) {
            return new DiscrepancyView(one.initiative(), one.externalId(), one.range());
        }
    }

    /** Why a figure is null: its name, a stable code, and the reason in words. */
    public record QualityNoteView(String figure, String code, String detail) {
        static QualityNoteView of(EvaluationQuality.Note note, Texts texts, Locale locale) {
            return new QualityNoteView(note.figure(), note.reason().code(), Reasons.text(note.reason(), texts, locale));
        }
    }

    static EvaluationQualityView of(EvaluationQuality quality, Texts texts, Locale locale) {
        return new EvaluationQualityView(
                quality.criterion(),
                quality.initiatives(),
                quality.evaluations(),
                AlphaView.of(quality.krippendorffAlpha()),
                IccView.of(quality.icc()),
                IccIntervalsView.of(quality.icc()),
                quality.kendallW(),
                quality.fleissKappa(),
                quality.evaluators().stream().map(EvaluatorQualityView::of).toList(),
                quality.discrepancies().stream().map(DiscrepancyView::of).toList(),
                quality.coverage(),
                quality.notes().stream()
                        .map(note -> QualityNoteView.of(note, texts, locale))
                        .toList());
    }
}
