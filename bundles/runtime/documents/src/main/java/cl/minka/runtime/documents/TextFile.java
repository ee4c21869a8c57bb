package cl.minka.runtime.documents;

import cl.minka.kernel.document.Cleaning;
import cl.minka.kernel.document.Documents.Phrase;
import cl.minka.kernel.document.Reading;
import cl.minka.kernel.document.Withheld.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Plain text, UTF-8 or what Windows writes in Chile; the copy is UTF-8. */
final class TextFile implements FileKind {
    private final String mediaType;
    private final String extension;

    TextFile(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    @Override
    public Reading.Contents read(Path file, Limits limits) throws IOException, Unfit {
        return new Reading.Contents(text(file), List.of(), List.of());
    }

    @Override
    public Cleaning.Cleaned clean(Path file, List<Phrase> phrases, List<Integer> pictures, Path copy, Limits limits)
            throws IOException, Unfit {
        String text = text(file);
        FoldedText folded = new FoldedText(text);
        List<Stretch> struck = new ArrayList<>();
        for (Phrase phrase : phrases) {
            folded.find(phrase.text())
                    .forEach(place -> struck.add(new Stretch(place.start(), place.end(), phrase.replacement())));
        }
        struck.sort(Comparator.comparingInt(Stretch::start).thenComparing(Stretch::end, Comparator.reverseOrder()));
        StringBuilder clean = new StringBuilder(text.length());
        int from = 0;
        for (Stretch one : struck) {
            if (one.start() >= from) {
                clean.append(text, from, one.start()).append(one.replacement());
            }
            from = Math.max(from, one.end());
        }
        clean.append(text, from, text.length());
        Files.writeString(copy, clean);
        return new Cleaning.Cleaned(mediaType, extension);
    }

    private record Stretch(int start, int end, String replacement) {}

    private static String text(Path file) throws IOException, Unfit {
        if (Files.size(file) > 2L * Limits.TEXT) {
            throw new Unfit(Reason.TOO_LARGE);
        }
        byte[] bytes = Files.readAllBytes(file);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
