package cl.minka.kernel.rest.table;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Body;
import cl.minka.kernel.rest.ImportColumns;
import cl.minka.kernel.table.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.Test;

public final class XlsxTableTest {
    private static final ImportColumns KNOWN =
            ImportColumns.required("name", "weight").optional("day", "active");

    @Test
    public void cellsReadAsACsvFileWouldHaveThem() throws IOException {
        byte[] file = sheet(sheet -> {
            row(sheet, 0, "name", "weight", "day", "active");
            row(sheet, 1, "mesa", 4.5, "2027-03-01", true);
            sheet.value(3, 0, "05101");
            sheet.value(3, 1, 0.1 + 0.2);
            sheet.value(3, 2, LocalDate.parse("2027-02-28"));
            sheet.style(3, 2).format("dd/MM/yyyy").set();
            sheet.value(4, 1, 1_000_000);
        });
        try (ReadTable table = read(file)) {
            assertEquals(List.of("name", "weight", "day", "active"), table.columns());
            assertFalse(table.decimalComma());
            List<Row> rows = table.rows().toList();
            assertEquals(
                    List.of(
                            new Row(2, Map.of("name", "mesa", "weight", "4.5", "day", "2027-03-01", "active", "true")),
                            new Row(4, Map.of("name", "05101", "weight", "0.3", "day", "2027-02-28")),
                            new Row(5, Map.of("weight", "1000000"))),
                    rows);
            assertEquals(
                    Optional.of(new BigDecimal("0.3")),
                    table.decimal(rows.get(1).get("weight").orElseThrow()));
        }
    }

    @Test
    public void whatDoesNotFitTheHeaderIsToldByItsLine() throws IOException {
        byte[] file = sheet(sheet -> {
            row(sheet, 0, "name", "color");
            row(sheet, 2, "mesa", "rojo", "de más");
        });
        assertEquals(
                List.of(
                        "1 color kernel.import.unknown-column",
                        "1 weight kernel.import.missing-column",
                        "3  kernel.import.cell-count"),
                problems(file));
        assertEquals(List.of("1  kernel.import.no-header"), problems(sheet(sheet -> {})));
    }

    @Test
    public void whatIsNoSheetIsRefused() throws IOException {
        assertEquals(
                List.of("1  kernel.import.not-a-sheet"), problems(archive(Map.of("readme.txt", "no es una planilla"))));
        byte[] whole = sheet(sheet -> row(sheet, 0, "name", "weight"));
        byte[] torn = Arrays.copyOf(whole, whole.length / 2);
        assertEquals(List.of("1  kernel.import.not-a-sheet"), problems(torn));
    }

    /** An entity that names a file of the host stays unread. */
    @Test
    public void entitiesAreNotFollowed() throws IOException {
        byte[] good = sheet(sheet -> {
            row(sheet, 0, "name", "weight");
            row(sheet, 1, "mesa", 1);
        });
        byte[] evil = replaced(good, "sheet1.xml", text -> text.replaceFirst(
                        "<worksheet", "<!DOCTYPE x [<!ENTITY host SYSTEM \"file:///etc/hostname\">]><worksheet")
                .replace("mesa", "&host;"));
        try (ReadTable table = read(evil)) {
            String host = Files.readString(Path.of("/etc/hostname")).strip();
            String seen;
            try {
                seen = table.rows().toList().toString();
            } catch (RuntimeException refused) {
                seen = "";
            }
            assertFalse(seen, seen.contains(host));
        }
    }

    @Test
    public void aSmallFileThatUnpacksToAnEnormousOneIsRefused() throws IOException {
        byte[] file = archive(Map.of("xl/sharedStrings.xml", "a".repeat(100_000)));
        assertTrue(file.length < 2_000);
        assertFalse(XlsxArchive.isWithin(Body.of(file), 1_000_000, 99_999));
        assertFalse(XlsxArchive.isWithin(Body.of(file), 99_999, 1_000_000));
        assertTrue(XlsxArchive.isWithin(Body.of(file), 100_000, 100_000));
    }

    @Test
    public void theFirstBytesTellWhichItIs() {
        assertTrue(read("name,weight\na,1\n".getBytes(StandardCharsets.UTF_8)) instanceof CsvTable);
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private interface Change {
        String of(String text);
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int c = 0; c < cells.length; c++) {
            if (cells[c] instanceof Number number) {
                sheet.value(row, c, number);
            } else if (cells[c] instanceof Boolean bool) {
                sheet.value(row, c, bool);
            } else {
                sheet.inlineString(row, c, cells[c].toString());
            }
        }
    }

    private static byte[] sheet(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0");
                Worksheet sheet = workbook.newWorksheet("Uno")) {
            filling.fill(sheet);
        }
        return out.toByteArray();
    }

    private static byte[] archive(Map<String, String> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] replaced(byte[] file, String name, Change change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(file).get();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        entry.getName().endsWith(name)
                                ? change.of(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
        return out.toByteArray();
    }

    private static ReadTable read(byte[] file) {
        return ReadTable.of(Body.of(file), KNOWN, progress -> {});
    }

    private static List<String> problems(byte[] file) {
        try (ReadTable table = read(file)) {
            return assertThrows(UnreadableTable.class, table::requireReadable).report().errors().stream()
                    .map(problem -> problem.line() + " " + problem.column() + " " + problem.code())
                    .toList();
        }
    }
}
