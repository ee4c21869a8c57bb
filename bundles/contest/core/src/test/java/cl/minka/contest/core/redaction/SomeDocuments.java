package cl.minka.contest.core.redaction;

import cl.minka.kernel.document.Cleaning;
import cl.minka.kernel.document.Documents;
import cl.minka.kernel.document.Reading;
import cl.minka.kernel.document.Withheld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Knows plain text; a text that says "foto" is said to have a picture. */
final class SomeDocuments implements Documents {
    int read;
    int cleaned;

    @Override
    public Reading read(Path file, String mediaType) {
        read++;
        if (!mediaType.equals("text/plain")) {
            return new Withheld(Withheld.Reason.ENCRYPTED);
        }
        String text = text(file);
        return new Reading.Contents(
                text, List.of("Autor: Ilustre Municipalidad"), text.contains("foto") ? List.of(1) : List.of());
    }

    @Override
    public Cleaning clean(Path file, String mediaType, List<Phrase> phrases, List<Integer> pictures, Path copy) {
        cleaned++;
        String text = text(file);
        for (Phrase phrase : phrases) {
            text = text.replace(phrase.text(), phrase.replacement());
        }
        if (!pictures.isEmpty()) {
            text = text.replace("foto", "");
        }
        try {
            Files.writeString(copy, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Cleaning.Cleaned("text/plain", "txt");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
