package cl.minka.contest.rest;

import cl.minka.contest.AnonymousPanel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an anonymous panel as a zip of tables whose values need no quotation; the same for everybody, without any date. */
final class PanelArchive {
    private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final AnonymousPanel panel;

    PanelArchive(AnonymousPanel panel) {
        this.panel = panel;
    }

    void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        table(zip, "export.csv", this::about);
        table(zip, "criteria.csv", this::criteria);
        table(zip, "initiatives.csv", this::initiatives);
        table(zip, "evaluations.csv", this::evaluations);
        zip.finish();
    }

    private void about(PrintWriter rows) {
        row(rows, "key", "value");
        row(rows, "format", "minka-evaluations");
        row(rows, "version", 1);
        row(rows, "seed", panel.seed());
    }

    private void criteria(PrintWriter rows) {
        row(rows, "criterion", "weight", "min", "max");
        panel.criteria().forEach(one -> row(rows, one.id(), one.weight(), one.min(), one.max()));
    }

    private void initiatives(PrintWriter rows) {
        row(rows, "initiative", "category", "sizeBand");
        panel.initiatives().forEach(one -> row(rows, one.id(), one.category(), one.sizeBand()));
    }

    private void evaluations(PrintWriter rows) {
        row(rows, "evaluator", "initiative", "criterion", "score");
        for (AnonymousPanel.Evaluation one : panel.evaluations()) {
            Map<String, Double> scores = new TreeMap<>(one.scores());
            scores.forEach((criterion, score) -> row(rows, one.evaluator(), one.initiative(), criterion, score));
            if (scores.isEmpty()) {
                row(rows, one.evaluator(), one.initiative(), "", "");
            }
        }
    }

    private interface Rows {
        void write(PrintWriter rows);
    }

    private static void table(ZipOutputStream zip, String name, Rows rows) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_DATE);
        zip.putNextEntry(entry);
        PrintWriter writer = new PrintWriter(zip, false, StandardCharsets.UTF_8);
        rows.write(writer);
        writer.flush();
        if (writer.checkError()) {
            throw new IOException("the receiver is gone");
        }
        zip.closeEntry();
    }

    private static void row(PrintWriter rows, Object... cells) {
        for (int n = 0; n < cells.length; n++) {
            rows.print(n == 0 ? "" : ",");
            rows.print(cells[n]);
        }
        rows.print("\r\n");
    }
}
