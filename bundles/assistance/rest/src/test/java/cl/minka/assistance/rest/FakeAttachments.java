package cl.minka.assistance.rest;

import cl.minka.assistance.Attachment;
import cl.minka.assistance.Attachments;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.FakeJournal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Files in memory, by name and kind. */
final class FakeAttachments implements Attachments {
    private final Map<String, Attachment> files = new TreeMap<>();
    private final Map<String, byte[]> contents = new TreeMap<>();
    private final FakeJournal journal;

    FakeAttachments(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public List<Attachment> list(Caller caller, String request) {
        return List.copyOf(files.values());
    }

    @Override
    public Attachment get(Caller caller, String request, String name, Optional<Boolean> internal) {
        return Optional.ofNullable(files.get(key(name, internal.orElse(false))))
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "assistance.file-not-found"));
    }

    @Override
    public void write(Caller caller, String request, Attachment file, OutputStream out) throws IOException {
        out.write(contents.get(key(file.name(), file.internal())));
    }

    @Override
    public Attachment put(Caller caller, String request, NewAttachment file, InputStream in, Expected expected)
            throws IOException {
        byte[] content = in.readAllBytes();
        Attachment kept = new Attachment(
                file.name(),
                file.mediaType(),
                content.length,
                "0",
                file.message(),
                file.internal().orElse(false),
                Optional.of(caller.username()),
                FakeRequests.THEN,
                1);
        files.put(key(kept.name(), kept.internal()), kept);
        contents.put(key(kept.name(), kept.internal()), content);
        journal.write(caller, kept);
        return kept;
    }

    @Override
    public void delete(Caller caller, String request, String name, Optional<Boolean> internal, Expected expected) {
        Attachment found = get(caller, request, name, internal);
        expected.check(found.version());
        files.remove(key(found.name(), found.internal()));
    }

    private static String key(String name, boolean internal) {
        return internal + "/" + name;
    }
}
