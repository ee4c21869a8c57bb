package cl.minka.studies.rest.result;

import cl.minka.kernel.rest.Required;
import cl.minka.studies.result.ReportDraft;
import cl.minka.studies.result.ReportDraft.Section;
import cl.minka.studies.result.ReportDraft.TableWish;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;

/** What an analyst writes of the results. Without {@code tables} every question with choices or numbers is shown. */
@JsonIgnoreProperties({"study", "changedAt", "files"})
public record ReportBody(
        String title, String summary, List<ReportSectionBody> sections, List<ReportTableBody> tables, Integer wave) {
    ReportDraft toDraft() {
        return new ReportDraft(
                Required.text(title),
                Required.text(summary),
                Required.list(sections).stream()
                        .map(ReportSectionBody::toSection)
                        .toList(),
                Optional.ofNullable(tables)
                        .map(all -> all.stream().map(ReportTableBody::toWish).toList()),
                Optional.ofNullable(wave));
    }

    /** A part of the narrative, in Markdown. */
    public record ReportSectionBody(String heading, String markdown) {
        Section toSection() {
            return new Section(Required.text(heading), Required.text(markdown));
        }
    }

    /** A variable that is shown, by itself and by each of some others. */
    public record ReportTableBody(String variable, List<String> by) {
        TableWish toWish() {
            return new TableWish(Required.text(variable), Required.list(by));
        }
    }
}
