package cl.minka.runtime.documents;

import cl.minka.runtime.documents.ZipParts.Bomb;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * All texts of a package, shown or not and known or not: what stands in elements and attributes of every part that is
 * XML, the names of all parts, what pictures say of themselves.
 */
final class AllTexts {
    private static final Set<String> XML = Set.of("xml", "rels", "vml", "rdf");
    private static final Set<String> PLAIN =
            Set.of("txt", "htm", "html", "xhtml", "mht", "rtf", "csv", "json", "svg", "ini");
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "jfif", "gif", "tif", "tiff", "bmp");
    /** Pieces of one line. */
    private static final Set<String> WITHIN_LINES = Set.of(
            "t",
            "r",
            "delText",
            "instrText",
            "ins",
            "del",
            "moveFrom",
            "moveTo",
            "hyperlink",
            "smartTag",
            "sdt",
            "sdtContent",
            "fldSimple",
            "rPr",
            "span",
            "a",
            "s",
            "tab",
            "bookmarkStart",
            "bookmarkEnd",
            "proofErr");
    /** Of many cells and pages, without a word of anybody in them. */
    private static final Set<String> TECHNICAL = Set.of(
            "r",
            "s",
            "spans",
            "ht",
            "dyDescent",
            "style",
            "paraId",
            "textId",
            "typeface",
            "panose",
            "script",
            "pos",
            "PartName",
            "ContentType",
            "Extension",
            "schemaRef",
            "Requires",
            "Ignorable",
            "calcId",
            "fmtid",
            "pid",
            "style-name",
            "parent-style-name",
            "family",
            "path",
            "adj",
            "points",
            "d",
            "coordsize",
            "sqref",
            "ref",
            "text-style-name",
            "draw-style-name",
            "master-page-name",
            "page-layout-name",
            "list-style-name",
            "font-name",
            "font-family",
            "media-type",
            "start",
            "end",
            "coordorigin",
            "fmla",
            "prstGeom",
            "prst");

    private static final Pattern TECHNICAL_VALUE = Pattern.compile(
            "(?![0-9.]{7,10}-[0-9Kk]$)[0-9A-Fa-f{}#.-]*|rId\\d+|https?://(schemas\\.(microsoft|openxmlformats)\\.(com|org)|purl\\.o[a-z]+\\.org|www\\.w3\\.org)/.*"
                    + "|urn:(schemas-microsoft-com|oasis):.*|application/.*");

    private final ZipParts parts;
    private final OfficeContents contents;

    AllTexts(ZipParts parts, OfficeContents contents) {
        this.parts = parts;
        this.contents = contents;
    }

    /** @param sheets parts of which the values of cells are read elsewhere */
    void read(Set<String> sheets) throws IOException, Unfit {
        for (String name : parts.names()) {
            String extension = extension(name);
            contents.hide(name.substring(name.lastIndexOf('/') + 1));
            if (XML.contains(extension)) {
                xml(name, sheets.contains(name));
            } else if (PLAIN.contains(extension)) {
                contents.hide(parts.plain(name));
            } else if (PICTURES.contains(extension)) {
                picture(name);
            }
        }
    }

    static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private void xml(String name, boolean sheet) throws IOException, Unfit {
        try (Xml xml = parts.xml(name)) {
            StringBuilder line = new StringBuilder();
            boolean filled = false;
            int gone = 0;
            while (xml.next()) {
                if (xml.starts()) {
                    attributes(xml);
                    filled = false;
                    gone = isGone(xml.name()) ? line.length() : gone;
                    if (sheet && xml.name().equals("v")) {
                        xml.skip();
                    } else if (xml.name().equals("instrText") || xml.name().equals("br")) {
                        line.append(' ');
                    }
                } else if (xml.ends()) {
                    if (isGone(xml.name()) && gone < line.length()) {
                        contents.hide(line.substring(gone));
                    }
                    boolean within = WITHIN_LINES.contains(xml.name());
                    if (filled && !within || isBlock(xml.name())) {
                        contents.hide(line.toString());
                        line.setLength(0);
                    }
                    filled = false;
                } else if (!xml.text().isBlank() || !line.isEmpty()) {
                    line.append(xml.text());
                    filled |= !xml.text().isBlank();
                }
            }
            contents.hide(line.toString());
        } catch (Bomb e) {
            throw e;
        } catch (IOException e) {
            contents.hide(parts.plain(name));
        }
    }

    /** What was deleted is also a text without what stands around it. */
    private static boolean isGone(String name) {
        return name.equals("del") || name.equals("moveFrom");
    }

    private static boolean isBlock(String name) {
        return name.equals("p") || name.equals("h") || name.equals("si") || name.equals("tc") || name.equals("comment");
    }

    private void attributes(Xml xml) throws Unfit {
        for (int i = 0; i < xml.attributes(); i++) {
            if (!TECHNICAL.contains(xml.attributeName(i))) {
                String value = xml.attributeValue(i);
                if (!TECHNICAL_VALUE.matcher(value).matches()) {
                    contents.hide(value);
                }
            }
        }
    }

    /** What can not be read of a picture is of no concern: no copy has more of it than its points. */
    private void picture(String name) throws IOException, Unfit {
        byte[] bytes = parts.bytes(name);
        try {
            for (String text : new ImageMetadata(bytes).texts()) {
                contents.hide(text);
            }
        } catch (IOException | RuntimeException e) {
            contents.hide(new String(bytes, 0, Math.min(bytes.length, 1 << 16), StandardCharsets.ISO_8859_1)
                    .replaceAll("[^\\p{Alnum} .,@-]{2,}", " "));
        }
    }
}
