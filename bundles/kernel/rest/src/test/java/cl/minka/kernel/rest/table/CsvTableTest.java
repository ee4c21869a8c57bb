package cl.minka.kernel.rest.table;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import cl.minka.kernel.rest.Body;
import cl.minka.kernel.rest.ImportColumns;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;

public final class CsvTableTest {
    @Test
    public void badColumnsAreRefusedBeforeAnyRowIsRead() {
        UnreadableTable refused = assertThrows(
                UnreadableTable.class, () -> table("name,color\na,b\n").requireReadable());
        assertEquals(
                List.of("color kernel.import.unknown-column", "weight kernel.import.missing-column"),
                refused.report().errors().stream()
                        .map(problem -> problem.column() + " " + problem.code())
                        .toList());
    }

    @Test
    public void aGoodTableIsReadAfterItWasAsked() {
        try (CsvTable table = table("name,weight\na,1\n")) {
            table.requireReadable();
            assertEquals(1, table.rows().count());
        }
    }

    private static CsvTable table(String text) {
        return CsvTable.of(
                Body.of(text.getBytes(StandardCharsets.UTF_8)),
                ImportColumns.required("name", "weight"),
                progress -> {});
    }
}
