package cl.minka.studies.core.result;

import cl.minka.studies.Study;
import cl.minka.studies.result.ReleasePlan;
import cl.minka.studies.result.ReportDraft;
import java.time.Instant;
import java.util.List;

/**
 * All that stands in a report.
 *
 * @param issued when it became public, or what it tells last changed
 */
record ReportContent(
        Study study,
        ReportDraft draft,
        List<ResultTable> tables,
        List<MethodSheet.Entry> sheet,
        ReleasePlan plan,
        Instant issued) {
    String title() {
        return draft.title().isBlank() ? study.draft().title() : draft.title();
    }

    boolean published() {
        return study.publishedAt().isPresent();
    }
}
