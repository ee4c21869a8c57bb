package cl.minka.runtime.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipOutputStream;

/** Files of LibreOffice, written by hand after OpenDocument 1.3, that name a municipality wherever one can. */
final class OpenDocumentSamples {
    static final String TEXT = "application/vnd.oasis.opendocument.text";
    static final String SHEETS = "application/vnd.oasis.opendocument.spreadsheet";
    static final String SLIDES = "application/vnd.oasis.opendocument.presentation";

    private static final String NAMESPACES = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
            + " xmlns:presentation=\"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0\""
            + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
    private static final String COMMENTED =
            "<text:p>Con comentario<office:annotation><dc:creator>CanaryCommenter</dc:creator>"
                    + "<text:p>CanaryComment</text:p></office:annotation> <text:a xlink:href=\"https://www.canarylink.cl/\">enlace</text:a></text:p>";

    private OpenDocumentSamples() {}

    static byte[] text() throws IOException {
        return packed(
                "text",
                "<text:tracked-changes><text:changed-region><text:deletion><office:change-info>"
                        + "<dc:creator>CanaryReviser</dc:creator></office:change-info><text:p>CanaryDeleted</text:p>"
                        + "</text:deletion></text:changed-region></text:tracked-changes>"
                        + "<text:h text:outline-level=\"1\">CanaryHeading</text:h>"
                        + "<text:p>CanaryParagraph Canary<text:span>Sp</text:span>lit <text:span text:style-name=\"gone\">CanaryVanished</text:span>"
                        + "<text:hidden-text text:string-value=\"CanaryHiddenText\"/>"
                        + "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>CanaryNote</text:p></text:note-body></text:note></text:p>"
                        + "<text:list><text:list-item><text:p>CanaryItem</text:p></text:list-item></text:list>"
                        + COMMENTED
                        + "<table:table><table:table-row><table:table-cell><text:p>CanaryCell</text:p></table:table-cell></table:table-row></table:table>"
                        + "<text:p><draw:frame><draw:text-box><text:p>CanaryBox</text:p></draw:text-box></draw:frame>"
                        + "<draw:frame><draw:image xlink:href=\"Pictures/foto.jpg\"/><svg:title>CanaryHint</svg:title><svg:desc>CanaryAltText</svg:desc></draw:frame></text:p>");
    }

    static byte[] sheets() throws IOException {
        return packed(
                "spreadsheet",
                "<table:table table:name=\"CanarySheet\">"
                        + "<table:table-column/><table:table-column table:visibility=\"collapse\"/><table:table-column/>"
                        + row("", "CanaryCell", "CanaryHiddenColumn", "x")
                        + row(" table:visibility=\"filter\"", "CanaryHiddenRow", "", "")
                        + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:formula=\"of:=&quot;CanaryFormula&quot;\">"
                        + "<text:p>CanaryRepeated</text:p></table:table-cell><table:table-cell/><table:table-cell>"
                        + COMMENTED
                        + "</table:table-cell></table:table-row><table:table-row table:number-rows-repeated=\"1048000\">"
                        + "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"
                        + "<table:table table:name=\"CanaryHiddenSheet\" table:style-name=\"gone\">"
                        + row("", "CanaryHiddenCell", "", "")
                        + "</table:table>");
    }

    private static String row(String how, String... cells) {
        StringBuilder row = new StringBuilder("<table:table-row" + how + ">");
        for (String cell : cells) {
            row.append("<table:table-cell><text:p>").append(cell).append("</text:p></table:table-cell>");
        }
        return row.append("</table:table-row>").toString();
    }

    static byte[] slides() throws IOException {
        return packed(
                "presentation",
                "<draw:page draw:name=\"CanaryPageName\"><draw:frame><draw:text-box>"
                        + "<text:p>CanarySlideText</text:p>" + COMMENTED
                        + "</draw:text-box></draw:frame><presentation:notes><draw:frame>"
                        + "<draw:text-box><text:p>CanarySpeakerNotes</text:p></draw:text-box></draw:frame></presentation:notes></draw:page>");
    }

    private static byte[] packed(String kind, String body) throws IOException {
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        new ZipOutputStream(empty).close();
        return new Packed(empty.toByteArray())
                .put("mimetype", "application/vnd.oasis.opendocument." + kind)
                .put(
                        "content.xml",
                        "<office:document-content" + NAMESPACES
                                + "><office:automatic-styles><style:style style:name=\"gone\">"
                                + "<style:text-properties text:display=\"none\"/><style:table-properties table:display=\"false\"/>"
                                + "</style:style></office:automatic-styles><office:body><office:" + kind + ">" + body
                                + "</office:" + kind + "></office:body></office:document-content>")
                .put(
                        "styles.xml",
                        "<office:document-styles" + NAMESPACES
                                + "><style:header><text:p>CanaryHeader</text:p></style:header>"
                                + "</office:document-styles>")
                .put(
                        "meta.xml",
                        "<office:document-meta" + NAMESPACES
                                + "><office:meta><meta:initial-creator>CanaryCreator</meta:initial-creator>"
                                + "<dc:creator>CanaryEditor</dc:creator><dc:title>CanaryTitle</dc:title><meta:keyword>CanaryKeyword</meta:keyword>"
                                + "<meta:user-defined meta:name=\"Empresa\">CanaryCompany</meta:user-defined></office:meta></office:document-meta>")
                .put("settings.xml", "<a><b name=\"x\">CanarySetting</b></a>")
                .put("Pictures/foto.jpg", SampleFiles.jpeg())
                .bytes();
    }
}
