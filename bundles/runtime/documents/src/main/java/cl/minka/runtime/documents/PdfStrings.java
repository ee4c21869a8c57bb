package cl.minka.runtime.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/** All texts of a PDF that stand outside of its pages: properties, bookmarks, notes, links, names, forms, XMP. */
final class PdfStrings {
    private static final Set<String> TECHNICAL =
            Set.of("ID", "CharSet", "Registry", "Ordering", "ColorSpace", "Panose", "CreationDate", "ModDate", "DA");
    private static final int MOST = 2_000;
    private static final int LONGEST = 20_000;

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> waiting = new ArrayDeque<>();
    private final Set<String> texts = new LinkedHashSet<>();

    private PdfStrings() {}

    static List<String> of(PDDocument document) throws IOException {
        PdfStrings strings = new PdfStrings();
        strings.push(document.getDocument().getTrailer());
        while (!strings.waiting.isEmpty() && strings.texts.size() < MOST) {
            COSBase one = strings.waiting.pop();
            if (one instanceof COSArray array) {
                array.forEach(strings::push);
            } else if (one instanceof COSDictionary dictionary) {
                strings.lookInto(dictionary);
            }
        }
        return List.copyOf(strings.texts);
    }

    private void lookInto(COSDictionary dictionary) throws IOException {
        if (dictionary instanceof COSStream stream && "XML".equals(dictionary.getNameAsString(COSName.SUBTYPE))) {
            try (InputStream in = stream.createInputStream()) {
                String xml = new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
                add(xml.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "));
            }
        }
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            if (!TECHNICAL.contains(entry.getKey().getName())) {
                push(entry.getValue());
            }
        }
    }

    private void push(COSBase item) {
        COSBase direct = item instanceof COSObject reference ? reference.getObject() : item;
        if (direct instanceof COSString string) {
            add(string.getString());
        } else if ((direct instanceof COSArray || direct instanceof COSDictionary) && seen.add(direct)) {
            waiting.push(direct);
        }
    }

    /** What people could read: some letters and no control characters. */
    private void add(String text) {
        String plain = text.strip();
        long letters = plain.chars().filter(Character::isLetter).count();
        boolean readable = plain.chars().noneMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c));
        if (letters >= 3 && readable) {
            texts.add(plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain);
        }
    }
}
