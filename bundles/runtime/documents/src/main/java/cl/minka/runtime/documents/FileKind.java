package cl.minka.runtime.documents;

import cl.minka.kernel.document.Cleaning;
import cl.minka.kernel.document.Documents.Phrase;
import cl.minka.kernel.document.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How files of one kind are read and cleaned. */
interface FileKind {
    Reading.Contents read(Path file, Limits limits) throws IOException, Unfit;

    Cleaning.Cleaned clean(Path file, List<Phrase> phrases, List<Integer> pictures, Path copy, Limits limits)
            throws IOException, Unfit;
}
