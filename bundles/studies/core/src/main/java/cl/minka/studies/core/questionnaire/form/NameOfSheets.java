package cl.minka.studies.core.questionnaire.form;

import cl.minka.studies.core.questionnaire.workbook.Workbook;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Warns of sheets whose name is nearly that of one that is missing. */
final class NameOfSheets {
    private static final Set<String> NAMES =
            Set.of("survey", "choices", "settings", "external_choices", "osm", "entities");
    private static final int NEAR = 2;

    private final Form form;

    NameOfSheets(Form form) {
        this.form = form;
    }

    void check(Workbook workbook) {
        for (String wanted : List.of("settings", "choices", "entities")) {
            if (workbook.sheet(wanted).isPresent()) {
                continue;
            }
            workbook.sheets().stream()
                    .map(sheet -> sheet.name().strip())
                    .filter(name -> !NAMES.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith("_"))
                    .filter(name -> distance(name.toLowerCase(Locale.ROOT), wanted) <= NEAR)
                    .forEach(name -> form.warn(name, 1, "", "studies.form.sheet-misspelt", Map.of("wanted", wanted)));
        }
    }

    /** Levenshtein's distance. */
    static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int n = 0; n < before.length; n++) {
            before[n] = n;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int other = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(other, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[b.length()];
    }
}
