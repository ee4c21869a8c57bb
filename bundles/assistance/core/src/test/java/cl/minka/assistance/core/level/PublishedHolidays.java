package cl.minka.assistance.core.level;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The published tables of holidays and of terms, as they are, and the elections that they leave to laws of their own (Servel; Ley 18.700,
 * article 180): nothing here is computed.
 */
final class PublishedHolidays {
    private static final List<String> ELECTIONS =
            List.of("2024-10-26", "2024-10-27", "2024-11-24", "2025-11-16", "2025-12-14");

    private final Map<LocalDate, Set<String>> places = new HashMap<>();

    PublishedHolidays() {
        rows("feriados_2024_2035.csv")
                .forEach(row -> places.merge(
                        LocalDate.parse(row.getField("fecha")),
                        row.getField("territorio_cut").isEmpty()
                                ? Set.of("")
                                : Set.of(row.getField("territorio_cut").split("[|]")),
                        (one, other) -> one.contains("") ? one : other));
        ELECTIONS.forEach(date -> places.put(LocalDate.parse(date), Set.of("")));
    }

    static List<NamedCsvRecord> rows(String file) {
        try (InputStream in = PublishedHolidays.class.getResourceAsStream(file)) {
            return CsvReader.builder().ofNamedCsvRecord(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is one in that municipality: of the country, of its region, or its own. */
    boolean isHoliday(LocalDate date, String cut) {
        Set<String> of = places.getOrDefault(date, Set.of());
        return of.contains("") || of.contains(cut) || of.contains(cut.substring(0, 2));
    }

    /** The dates of all that hold in that municipality. */
    List<LocalDate> in(String cut) {
        return places.keySet().stream()
                .filter(date -> isHoliday(date, cut))
                .sorted()
                .toList();
    }
}
