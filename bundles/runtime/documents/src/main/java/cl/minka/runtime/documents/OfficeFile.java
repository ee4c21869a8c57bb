package cl.minka.runtime.documents;

import cl.minka.kernel.document.Cleaning;
import cl.minka.kernel.document.Documents.Phrase;
import cl.minka.kernel.document.Reading;
import cl.minka.kernel.document.Withheld.Reason;
import cl.minka.runtime.documents.ZipParts.Bomb;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A packed office file: all texts of all its parts are read; the copy is a plain PDF of what it shows, made anew, so that
 * nothing of the package is in it.
 */
final class OfficeFile implements FileKind {
    private final Shown shown;

    OfficeFile(Shown shown) {
        this.shown = shown;
    }

    /** What a person sees who opens a file. */
    interface Shown {
        void show(ZipParts parts, OfficeContents contents) throws IOException, Unfit;

        /** Whether the values in a part are told by {@link #show}, so that they need not be read as texts. */
        default boolean readsValuesOf(String part) {
            return false;
        }
    }

    @Override
    public Reading.Contents read(Path file, Limits limits) throws IOException, Unfit {
        try (ZipParts parts = ZipParts.of(file, limits)) {
            OfficeContents contents = new OfficeContents();
            shown.show(parts, contents);
            Set<String> told =
                    parts.names().stream().filter(shown::readsValuesOf).collect(Collectors.toSet());
            new AllTexts(parts, contents).read(told);
            List<Integer> pictures =
                    IntStream.rangeClosed(1, contents.pictures().size()).boxed().toList();
            return new Reading.Contents(contents.text(), contents.hidden(), pictures);
        } catch (Bomb e) {
            throw new Unfit(Reason.TOO_LARGE);
        }
    }

    @Override
    public Cleaning.Cleaned clean(Path file, List<Phrase> phrases, List<Integer> pictures, Path copy, Limits limits)
            throws IOException, Unfit {
        try (ZipParts parts = ZipParts.of(file, limits)) {
            OfficeContents contents = new OfficeContents();
            shown.show(parts, contents);
            List<Part> struck = struck(contents.parts(), phrases);
            if (struck.stream()
                    .noneMatch(part -> !part.text().isEmpty()
                            || part.kind() == Part.Kind.PICTURE && !pictures.contains(part.number()))) {
                throw new Unfit(Reason.NOTHING_LEFT);
            }
            try (CopyPdf pdf = new CopyPdf(limits)) {
                new CopyLayout(pdf, new OfficePictures(parts, contents.pictures(), pictures))
                        .put(struck, contents.lost());
                pdf.save(copy);
            }
            return new Cleaning.Cleaned("application/pdf", "pdf");
        } catch (Bomb e) {
            throw new Unfit(Reason.TOO_LARGE);
        }
    }

    private static List<Part> struck(List<Part> parts, List<Phrase> phrases) {
        List<String> texts =
                new Striking(phrases).strike(parts.stream().map(Part::text).toList());
        List<Part> struck = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            struck.add(parts.get(i).with(texts.get(i)));
        }
        return struck;
    }
}
