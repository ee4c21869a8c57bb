package cl.minka.studies.core.questionnaire.workbook;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.jpa.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.Test;

public class WorkbookReaderTest {
    @Test
    public void whatIsNoSpreadsheetIsSaidToBeNone() throws Exception {
        assertEquals(Set.of(" studies.form.no-spreadsheet"), faults("type,name\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Set.of(" studies.form.no-spreadsheet"), faults(new byte[0]));
        assertEquals(Set.of(" studies.form.broken-spreadsheet"), faults(archive(Map.of("x.txt", new byte[9]))));
        byte[] half = new byte[2_000];
        System.arraycopy(workbook("or_other.xlsx"), 0, half, 0, half.length);
        assertEquals(Set.of(" studies.form.broken-spreadsheet"), faults(half));
    }

    @Test
    public void whatGrowsTooMuchIsNotUnpacked() throws Exception {
        byte[] bomb = archive(Map.of("xl/worksheets/sheet1.xml", new byte[65 * 1024 * 1024]));
        assertEquals(Set.of(" studies.form.too-much-content"), faults(bomb));
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int n = 0; n < 1_001; n++) {
            many.put("xl/" + n, new byte[0]);
        }
        assertEquals(Set.of(" studies.form.too-much-content"), faults(archive(many)));
    }

    /** External entities need a document type, which no spreadsheet program writes. */
    @Test
    public void documentTypesAreRefused() throws Exception {
        byte[] evil = changed(
                "xl/workbook.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook>&e;</workbook>");
        assertEquals(Set.of(" studies.form.document-type"), faults(evil));
    }

    @Test
    public void formulasCountAsTheValueThatIsStored() throws Exception {
        String sheet =
                """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="str"><f>"ty"&amp;"pe"</f><v>type</v></c><c r="B1" t="inlineStr"><is><t>name</t></is></c></row>
                <row r="2"><c r="A2" t="inlineStr"><is><t>text</t></is></c><c r="B2"><f>1+1</f><v>2</v></c></row>
                <row r="3"><c r="A3" t="inlineStr"><is><t>text</t></is></c><c r="B3"><f>1+1</f></c></row>
                </sheetData></worksheet>
                """;
        byte[] file = changed("xl/worksheets/sheet1.xml", sheet);
        assertEquals(Set.of("/survey/1/name studies.form.formula-without-value"), faults(file));
        byte[] good = changed("xl/worksheets/sheet1.xml", sheet.replace("<f>1+1</f></c>", "<f>1+1</f><v>3</v></c>"));
        List<Workbook.Row> rows =
                WorkbookReader.read(good).sheet("survey").orElseThrow().rows();
        assertEquals(Map.of("type", "text", "name", "2"), rows.get(0).cells());
        assertEquals(3, rows.get(1).number());
    }

    private static Set<String> faults(byte[] bytes) {
        return Refused.faults(() -> WorkbookReader.read(bytes));
    }

    /** A workbook with one part replaced. */
    private static byte[] changed(String part, String content) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        InputStream file = WorkbookReaderTest.class.getResourceAsStream("/xlsform/or_other.xlsx");
        try (ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return archive(parts);
    }

    private static byte[] workbook(String name) throws IOException {
        try (InputStream in = WorkbookReaderTest.class.getResourceAsStream("/xlsform/" + name)) {
            return in.readAllBytes();
        }
    }

    private static byte[] archive(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
