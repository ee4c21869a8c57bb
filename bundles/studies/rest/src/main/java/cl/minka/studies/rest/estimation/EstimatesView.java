package cl.minka.studies.rest.estimation;

import cl.minka.kernel.rest.Texts;
import cl.minka.studies.estimation.EstimateReport;
import cl.minka.studies.estimation.EstimateReport.Basis;
import cl.minka.studies.estimation.EstimateReport.Fit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Figures in the order in which they were wanted, and what they stand on. */
public record EstimatesView(
        List<EstimateView> estimates, Basis design, Optional<Fit> calibration, List<NoteView> notes) {
    /** What a statistician would want to be told. */
    public record NoteView(String code, String text) {}

    static EstimatesView of(EstimateReport report, Texts texts, Locale locale) {
        return new EstimatesView(
                report.estimates().stream().map(EstimateView::of).toList(),
                report.basis(),
                report.calibration(),
                report.notes().stream()
                        .map(note -> new NoteView(note.code(), texts.fault(note.code(), locale, note.arguments())))
                        .toList());
    }
}
