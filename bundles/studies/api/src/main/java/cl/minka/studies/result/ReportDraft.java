package cl.minka.studies.result;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an analyst writes of the results. Tables, charts and the method sheet are made from what is stored.
 *
 * @param title empty: that of the study
 * @param summary Markdown, without HTML
 * @param tables which variables are shown, in this order; empty: every question with choices or numbers
 * @param wave which wave the tables are of; empty: the last one
 */
public record ReportDraft(
        String title,
        String summary,
        List<Section> sections,
        Optional<List<TableWish>> tables,
        Optional<Integer> wave) {
    public ReportDraft {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(summary, "summary");
        sections = List.copyOf(sections);
        tables = tables.map(List::copyOf);
        Objects.requireNonNull(wave, "wave");
    }

    /** Nothing written, every table. */
    public static ReportDraft none() {
        return new ReportDraft("", "", List.of(), Optional.empty(), Optional.empty());
    }

    /** A part of the narrative: Markdown, without HTML. */
    public record Section(String heading, String markdown) {
        public Section {
            Objects.requireNonNull(heading, "heading");
            Objects.requireNonNull(markdown, "markdown");
        }
    }

    /**
     * A variable that is shown.
     *
     * @param variable as {@link cl.minka.studies.collection.Variable#name()}
     * @param by variables with one choice, each of which gives a table more
     */
    public record TableWish(String variable, List<String> by) {
        public TableWish {
            Objects.requireNonNull(variable, "variable");
            by = List.copyOf(by);
        }
    }
}
