package cl.minka.studies.rest.panel;

import cl.minka.kernel.rest.Texts;
import cl.minka.studies.panel.Change;
import cl.minka.studies.rest.estimation.EstimateView;
import cl.minka.studies.rest.estimation.EstimatesView.NoteView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What figures changed by; {@code n} counts the units that are in both waves. */
public record ChangeView(List<MovedView> changes, long n, List<NoteView> notes) {
    /** A figure in both waves, and the later less the earlier. */
    public record MovedView(
            EstimateView from,
            EstimateView to,
            Optional<Double> difference,
            Optional<Double> standardError,
            Optional<Double> low,
            Optional<Double> high,
            Optional<Double> covariance,
            Optional<Double> correlation,
            Optional<Double> relative,
            boolean significant) {
        static MovedView of(Change one) {
            return new MovedView(
                    EstimateView.of(one.from()),
                    EstimateView.of(one.to()),
                    one.difference(),
                    one.standardError(),
                    one.low(),
                    one.high(),
                    one.covariance(),
                    one.correlation(),
                    one.relative(),
                    one.significant());
        }
    }

    static ChangeView of(Change.Report report, Texts texts, Locale locale) {
        return new ChangeView(
                report.changes().stream().map(MovedView::of).toList(),
                report.inBoth(),
                report.notes().stream()
                        .map(note -> new NoteView(note.code(), texts.fault(note.code(), locale, note.arguments())))
                        .toList());
    }
}
