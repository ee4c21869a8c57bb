package cl.minka.studies.core.estimation;

import cl.minka.studies.estimation.Estimate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The published samples and figures, for the tests of other packages. */
public final class PublishedSamples {
    private PublishedSamples() {}

    public static String file(String name) {
        return Asked.file(name);
    }

    public static List<Map<String, String>> rows(String name) {
        String[] lines = file(name).strip().split("\n");
        String[] header = lines[0].split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (int line = 1; line < lines.length; line++) {
            String[] cells = lines[line].split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int c = 0; c < header.length; c++) {
                row.put(header[c], cells[c]);
            }
            rows.add(row);
        }
        return rows;
    }

    /** Checks estimates and errors at 1e-9. */
    public static void check(String asked, List<Estimate> answers) {
        Expected.check(asked, answers);
    }
}
