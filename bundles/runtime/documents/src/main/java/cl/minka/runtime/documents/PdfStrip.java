package cl.minka.runtime.documents;

import cl.minka.kernel.document.Withheld.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDPage;

/** Removes from pages what is not shown: links, scripts, structure, alternate texts, metadata, those of pictures too. */
final class PdfStrip {
    private static final Set<String> KEPT_OF_PAGE =
            Set.of("Type", "Parent", "MediaBox", "CropBox", "Rotate", "Resources", "Contents", "Group", "UserUnit");
    private static final List<COSName> NEVER = List.of(
            COSName.METADATA,
            COSName.getPDFName("PieceInfo"),
            COSName.getPDFName("ActualText"),
            COSName.getPDFName("LastModified"),
            COSName.getPDFName("StructParent"),
            COSName.getPDFName("StructParents"),
            COSName.getPDFName("OPI"),
            COSName.getPDFName("Alternates"),
            COSName.getPDFName("AF"),
            COSName.getPDFName("OC"));
    private static final COSName PROPERTIES = COSName.getPDFName("Properties");
    private static final Set<String> MARKS = Set.of("BMC", "BDC", "EMC", "MP", "DP");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    void strip(PDPage page) throws IOException, Unfit {
        COSDictionary dictionary = page.getCOSObject();
        for (COSName key : List.copyOf(dictionary.keySet())) {
            if (!KEPT_OF_PAGE.contains(key.getName())) {
                dictionary.removeItem(key);
            }
        }
        COSBase contents = dictionary.getDictionaryObject(COSName.CONTENTS);
        if (contents instanceof COSStream stream) {
            rewrite(stream, new PDFStreamParser(page).parse());
        } else if (contents != null) {
            throw new Unfit(Reason.BROKEN);
        }
        walk(dictionary.getDictionaryObject(COSName.RESOURCES));
    }

    private void walk(COSBase from) throws IOException, Unfit {
        Deque<COSBase> waiting = new ArrayDeque<>();
        push(waiting, from);
        while (!waiting.isEmpty()) {
            COSBase one = waiting.pop();
            if (one instanceof COSArray array) {
                array.forEach(item -> push(waiting, item));
            } else if (one instanceof COSDictionary dictionary) {
                NEVER.forEach(dictionary::removeItem);
                if (isResources(dictionary)) {
                    dictionary.removeItem(PROPERTIES);
                }
                if (one instanceof COSStream stream) {
                    strip(stream);
                }
                dictionary.getValues().forEach(item -> push(waiting, item));
            }
        }
    }

    private static boolean isResources(COSDictionary dictionary) {
        return dictionary.getDictionaryObject(PROPERTIES) instanceof COSDictionary;
    }

    private void push(Deque<COSBase> waiting, COSBase item) {
        COSBase direct = item instanceof COSObject reference ? reference.getObject() : item;
        if ((direct instanceof COSArray || direct instanceof COSDictionary) && seen.add(direct)) {
            waiting.push(direct);
        }
    }

    private static void strip(COSStream stream) throws IOException, Unfit {
        COSName subtype = stream.getCOSName(COSName.SUBTYPE);
        if (COSName.FORM.equals(subtype)) {
            rewrite(stream, new PDFStreamParser(bytes(stream)).parse());
        } else if (COSName.IMAGE.equals(subtype)) {
            picture(stream);
        }
    }

    /** A JPEG carries metadata of its own; what carries it in other ways is not let through. */
    private static void picture(COSStream stream) throws IOException, Unfit {
        COSBase filters = stream.getFilters();
        String names = filters == null ? "" : filters.toString();
        if (names.contains("JPXDecode")) {
            throw new Unfit(Reason.UNSUPPORTED_TYPE);
        }
        if (!names.contains("DCT")) {
            return;
        }
        if (!COSName.DCT_DECODE.equals(filters)) {
            throw new Unfit(Reason.UNSUPPORTED_TYPE);
        }
        byte[] jpeg;
        try (InputStream raw = stream.createRawInputStream()) {
            jpeg = raw.readAllBytes();
        }
        byte[] clean = JpegSegments.withoutMetadata(jpeg);
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(clean);
        }
    }

    private static byte[] bytes(COSStream stream) throws IOException {
        try (InputStream in = stream.createInputStream()) {
            return in.readAllBytes();
        }
    }

    /** The same operations without marked content, of which alternate texts are properties. */
    private static void rewrite(COSStream stream, List<Object> tokens) throws IOException {
        List<Object> kept = new ArrayList<>(tokens.size());
        List<Object> operation = new ArrayList<>();
        for (Object token : tokens) {
            operation.add(token);
            if (token instanceof Operator operator) {
                if (!MARKS.contains(operator.getName())) {
                    kept.addAll(operation);
                }
                operation.clear();
            }
        }
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(kept);
        }
    }
}
