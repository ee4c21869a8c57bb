package cl.minka.practices.rest;

import cl.minka.kernel.rest.Answer;
import cl.minka.practices.book.BookFormat;
import cl.minka.practices.book.PrintedFile;
import javax.ws.rs.core.StreamingOutput;

/** Files that were made, as answers. */
final class Printed {
    static final String EPUB = "application/epub+zip";
    static final String HTML = "text/html";

    /** Style and pictures are within the page; nothing runs, nothing is fetched. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    private Printed() {}

    static Answer<StreamingOutput> answer(PrintedFile file) {
        StreamingOutput content = file.content()::writeTo;
        Answer<StreamingOutput> answer = Answer.<StreamingOutput>stream(
                        file.format().mediaType(), content)
                .with("Content-Length", String.valueOf(file.size()))
                .with("ETag", '"' + file.sha256() + '"');
        return file.format() == BookFormat.HTML
                ? answer.with("Content-Security-Policy", POLICY)
                : answer.savedAs(file.name());
    }
}
