package cl.minka.practices.rest;

import cl.minka.kernel.rest.Announced;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Download;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.PageView;
import cl.minka.practices.OwnedFiles;
import cl.minka.practices.PracticeFile;
import java.io.IOException;
import java.io.InputStream;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.StreamingOutput;

/** Hands the files of one kind of owner in and out. */
public record FileExchange(OwnedFiles files) {
    public Answer<PageView<PracticeFileView>> list(Call call, String owner) {
        return Listing.answer(
                call, slice -> Listing.page(files.list(call.caller(), owner), slice), PracticeFileView::of);
    }

    public Answer<StreamingOutput> get(Call call, HttpHeaders headers, String owner, String name) {
        PracticeFile file = files.get(call.caller(), owner, name);
        return Download.of(
                new Download.File(file.name(), file.mediaType(), file.size(), file.version()),
                headers,
                out -> files.write(call.caller(), owner, file, out));
    }

    /** @param folder address of the owner's files, below the API's base */
    public Answer<PracticeFileView> put(
            Call call, HttpHeaders headers, String folder, String owner, String name, InputStream content)
            throws IOException {
        PracticeFile stored = files.put(
                call.caller(),
                owner,
                name,
                Announced.type(headers),
                Announced.length(headers),
                content,
                call.expected());
        PracticeFileView view = PracticeFileView.of(stored);
        return Answer.stored(call, folder + "/" + Download.escaped(name), view, stored.version());
    }

    public Answer<Void> delete(Call call, String owner, String name) {
        files.delete(call.caller(), owner, name, call.expected());
        return Answer.none();
    }
}
