package cl.minka.studies.rest.result;

import cl.minka.studies.result.Report;
import cl.minka.studies.result.ReportDraft.Section;
import cl.minka.studies.result.ReportDraft.TableWish;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is written of the results, and what was frozen of them. */
public record ReportView(
        String study,
        String title,
        String summary,
        List<Section> sections,
        Optional<List<TableWish>> tables,
        Optional<Integer> wave,
        Optional<Instant> changedAt,
        List<Report.FrozenFile> files) {
    static ReportView of(Report report) {
        return new ReportView(
                report.study(),
                report.draft().title(),
                report.draft().summary(),
                report.draft().sections(),
                report.draft().tables(),
                report.draft().wave(),
                report.changedAt(),
                report.files());
    }
}
