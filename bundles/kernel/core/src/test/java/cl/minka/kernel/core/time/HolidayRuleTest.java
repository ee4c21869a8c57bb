package cl.minka.kernel.core.time;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.time.Holiday;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;

public class HolidayRuleTest {
    private static final Path VECTORS = Path.of("src/test/resources");

    /** Source: feriados_2024_2035.csv, made from the laws and compared with an independent library. */
    @Test
    public void everyHolidayOf2024To2035IsGivenAndNoOther() throws IOException {
        List<String> expected = rows("feriados_2024_2035.csv").stream().sorted().toList();
        List<String> computed = IntStream.rangeClosed(2024, 2035)
                .mapToObj(HolidayRule::of)
                .flatMap(List::stream)
                .map(HolidayRuleTest::row)
                .sorted()
                .toList();
        assertEquals(String.join("\n", expected), String.join("\n", computed));
    }

    /** Source: dias_habiles_vectores.csv. */
    @Test
    public void everyTermEndsOnItsDay() throws IOException {
        Term term = new Term(Optional.empty(), Map.of());
        for (String row : rows("dias_habiles_vectores.csv")) {
            String[] cells = row.split(",");
            LocalDate end = term.end(LocalDate.parse(cells[0]), Integer.parseInt(cells[1]));
            assertEquals(row, LocalDate.parse(cells[2]), end);
        }
    }

    /** Source: US Naval Observatory, dates of Easter. */
    @Test
    public void easterFallsWhereItIsPublished() {
        assertEquals(LocalDate.of(2000, 4, 23), HolidayRule.easter(2000));
        assertEquals(LocalDate.of(2038, 4, 25), HolidayRule.easter(2038));
        assertEquals(LocalDate.of(2019, 4, 21), HolidayRule.easter(2019));
    }

    private static List<String> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(VECTORS.resolve(file), StandardCharsets.UTF_8);
        return lines.subList(1, lines.size());
    }

    private static String row(Holiday day) {
        String scope = day.isNational()
                ? "nacional"
                : day.territory().stream().allMatch(code -> code.length() == 2) ? "regional" : "comunal";
        return day.date() + "," + day.name() + "," + (day.mandatory() ? "si" : "no") + "," + scope + ","
                + new TreeSet<>(day.territory()).stream().collect(Collectors.joining("|"));
    }
}
