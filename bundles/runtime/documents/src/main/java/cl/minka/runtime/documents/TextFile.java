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
        Files.writeString(copy, new Striking(phrases).strike(text(file)));
        return new Cleaning.Cleaned(mediaType, extension);
    }

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
