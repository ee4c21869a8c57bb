package cl.minka.itests.scenario.collect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook with a sheet {@code survey}, part by part, so that any of them can be wrong. */
public final class SheetFile {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    public SheetFile() {
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                        + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
                        + " PartName=\"/xl/workbook.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override"
                        + " PartName=\"/xl/styles.xml\" ContentType=\"application/"
                        + "vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
        part("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"survey\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                relations("worksheet", "worksheets/sheet1.xml")
                        .replace(
                                "</Relationships>",
                                "<Relationship Id=\"r2\" Type=\"" + RELATIONS
                                        + "/styles\" Target=\"styles.xml\"/></Relationships>"));
        part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><cellXfs><xf numFmtId=\"0\"/></cellXfs></styleSheet>");
        rows("<c r=\"A2\" t=\"inlineStr\"><is><t>text</t></is></c><c r=\"B2\""
                + " t=\"inlineStr\"><is><t>nombre</t></is></c>");
    }

    /** @param second cells of the row below the header, which has {@code type}, {@code name} and {@code label}: the first two */
    public SheetFile rows(String second) {
        return part(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + MAIN
                        + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>type</t></is></c>"
                        + "<c r=\"B1\" t=\"inlineStr\"><is><t>name</t></is></c>"
                        + "<c r=\"C1\" t=\"inlineStr\"><is><t>label</t></is></c></row><row r=\"2\">" + second
                        + "<c r=\"C2\" t=\"inlineStr\"><is><t>¿Nombre?</t></is></c></row></sheetData></worksheet>");
    }

    public SheetFile part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public SheetFile part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String relations(String type, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\"" + RELATIONS + "/"
                + type + "\" Target=\"" + target + "\"/></Relationships>";
    }
}
