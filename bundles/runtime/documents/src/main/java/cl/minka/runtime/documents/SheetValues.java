package cl.minka.runtime.documents;

import cl.minka.kernel.document.Withheld.Reason;
import cl.minka.runtime.documents.ZipParts.Relation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;

/** What the cells of a workbook say: shared texts, and numbers as their styles have them written. */
final class SheetValues {
    private static final Locale CHILE = new Locale("es", "CL");

    private final List<String> shared = new ArrayList<>();
    private final List<Integer> formats = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final DataFormatter formatter = new DataFormatter(CHILE);
    private final boolean early;

    private SheetValues(boolean early) {
        this.early = early;
    }

    /** @param early whether days are counted from 1904 */
    static SheetValues of(ZipParts parts, Map<String, Relation> relations, boolean early) throws IOException, Unfit {
        SheetValues values = new SheetValues(early);
        String strings = ZipParts.target(relations, "sharedStrings").orElse("");
        if (parts.has(strings)) {
            values.readShared(parts, strings);
        }
        String styles = ZipParts.target(relations, "styles").orElse("");
        if (parts.has(styles)) {
            values.readFormats(parts, styles);
        }
        return values;
    }

    private void readShared(ZipParts parts, String name) throws IOException, Unfit {
        long size = 0;
        try (Xml xml = parts.xml(name)) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    String text = rich(xml);
                    size += text.length() + 1;
                    if (size > Limits.TEXT) {
                        throw new Unfit(Reason.TOO_LARGE);
                    }
                    shared.add(text);
                }
            }
        }
    }

    /** A text in pieces, without how it is pronounced. */
    static String rich(Xml xml) throws IOException, Unfit {
        StringBuilder text = new StringBuilder();
        int level = xml.depth();
        while (xml.nextWithin(level)) {
            if (xml.starts("t")) {
                text.append(xml.content());
            } else if (xml.starts("rPh")) {
                xml.skip();
            }
        }
        return text.toString();
    }

    private void readFormats(ZipParts parts, String name) throws IOException, Unfit {
        try (Xml xml = parts.xml(name)) {
            boolean ofCells = false;
            while (xml.next()) {
                if (xml.starts("numFmt")) {
                    codes.put(xml.number("numFmtId", -1), xml.attribute("formatCode"));
                } else if (xml.starts("cellXfs") || xml.ends() && xml.name().equals("cellXfs")) {
                    ofCells = xml.starts();
                } else if (xml.starts("xf") && ofCells) {
                    formats.add(xml.number("numFmtId", 0));
                }
            }
        }
    }

    /** @param type of the cell, as its attribute {@code t} has it */
    String text(String type, int style, String value) {
        return switch (type) {
            case "s" -> shared(value);
            case "b" -> value.equals("1") ? CopyWords.text("true") : CopyWords.text("false");
            case "", "n" -> number(style, value);
            default -> value;
        };
    }

    private String shared(String value) {
        try {
            int at = Integer.parseInt(value.strip());
            return at >= 0 && at < shared.size() ? shared.get(at) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private String number(int style, String value) {
        int format = style >= 0 && style < formats.size() ? formats.get(style) : 0;
        String code = codes.getOrDefault(format, builtin(format));
        try {
            return formatter
                    .formatRawCellContents(Double.parseDouble(value), format, code, early)
                    .strip();
        } catch (RuntimeException e) {
            return value;
        }
    }

    /** Two formats are dates as they are written where the reader is. */
    private static String builtin(int format) {
        String builtin = BuiltinFormats.getBuiltinFormat(format);
        return switch (format) {
            case 14 -> "dd-mm-yyyy";
            case 22 -> "dd-mm-yyyy h:mm";
            default -> builtin == null ? "General" : builtin;
        };
    }
}
