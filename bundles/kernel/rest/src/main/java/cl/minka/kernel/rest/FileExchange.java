package cl.minka.kernel.rest;

import cl.minka.kernel.file.KeptFile;
import cl.minka.kernel.file.KeptFiles;
import cl.minka.kernel.file.SentFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.StreamingOutput;

/**
 * Hands the files of one kind of owner in and out.
 *
 * @param collection of the owners, as in their address below the API's base
 * @param folder of the files below their owner
 * @param query that tells a file from another of its name; empty: the name does
 * @param view what clients are told of a file
 */
public record FileExchange<F extends KeptFile, S, V>(
        KeptFiles<F, S> files, String collection, String folder, Function<F, String> query, Function<F, V> view) {
    public FileExchange(KeptFiles<F, S> files, String collection, String folder, Function<F, V> view) {
        this(files, collection, folder, file -> "", view);
    }

    public Answer<PageView<V>> list(Call call, String owner) {
        return Listing.answer(call, slice -> Listing.page(files.list(call.caller(), owner), slice), view);
    }

    public Answer<StreamingOutput> get(Call call, HttpHeaders headers, String owner, String name) {
        return get(call, headers, owner, files.get(call.caller(), owner, name));
    }

    public Answer<StreamingOutput> get(Call call, HttpHeaders headers, String owner, F file) {
        return Download.of(
                new Download.File(file.name(), file.mediaType(), file.size(), file.version()),
                headers,
                out -> files.write(call.caller(), owner, file, out));
    }

    /** What the request announces of the file that it carries. */
    public static SentFile announced(HttpHeaders headers, String name) {
        return new SentFile(name, Announced.type(headers), Announced.length(headers));
    }

    public Answer<V> put(Call call, String owner, S sent, InputStream content) throws IOException {
        return stored(call, owner, files.put(call.caller(), owner, sent, content, call.expected()));
    }

    /** As the part of a form; sent again under the same key it is not stored again. */
    public Answer<V> send(Call call, Creations creations, String owner, FilePart part, S sent) {
        return creations.run(
                call,
                caller -> part.read(content -> files.put(caller, owner, sent, content, call.expected())),
                kept -> stored(call, owner, kept));
    }

    private Answer<V> stored(Call call, String owner, F file) {
        return Answer.stored(
                call,
                collection + '/' + owner + '/' + folder + '/' + Download.escaped(file.name()) + query.apply(file),
                view.apply(file),
                file.version());
    }

    public Answer<Void> delete(Call call, String owner, String name) {
        files.delete(call.caller(), owner, name, call.expected());
        return Answer.none();
    }
}
