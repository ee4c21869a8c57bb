package cl.minka.studies.rest.collection;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.JsonText;
import cl.minka.kernel.rest.Media;
import cl.minka.studies.collection.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Responses as JSON, one a line. */
final class ResponseLines {
    private ResponseLines() {}

    static <V> Answer<V> answer(Consumer<Consumer<Response>> source) {
        return Answer.<V>stream(
                        Media.JSON_LINES,
                        out -> source.accept(response -> {
                            try {
                                out.write(JsonText.bytes(ResponseView.of(response)));
                                out.write('\n');
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        }))
                .savedAs("respuestas.jsonl");
    }
}
