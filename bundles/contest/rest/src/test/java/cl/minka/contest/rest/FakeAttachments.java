package cl.minka.contest.rest;

import cl.minka.contest.Attachment;
import cl.minka.contest.Attachments;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.Listing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files in memory. */
final class FakeAttachments implements Attachments {
    private record Kept(Attachment file, byte[] content) {}

    private final Map<String, Kept> files = new LinkedHashMap<>();
    long announced;

    @Override
    public Page<Attachment> list(Caller caller, String contest, String initiative, Slice slice) {
        List<Attachment> all = files.values().stream().map(Kept::file).toList();
        return Listing.page(all, slice);
    }

    @Override
    public Attachment get(Caller caller, String contest, String initiative, String name) {
        return Optional.ofNullable(files.get(name))
                .map(Kept::file)
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.attachment-not-found"));
    }

    @Override
    public Attachment put(
            Caller caller,
            String contest,
            String initiative,
            String name,
            String mediaType,
            long size,
            InputStream content,
            Expected expected)
            throws IOException {
        announced = size;
        long version = 1;
        if (files.containsKey(name)) {
            version = files.get(name).file().version();
            expected.check(version++);
        } else {
            expected.checkAbsent();
        }
        byte[] bytes = content.readAllBytes();
        Attachment file = new Attachment(name, mediaType, bytes.length, "abc", Samples.THEN, version);
        files.put(name, new Kept(file, bytes));
        return file;
    }

    @Override
    public void write(Caller caller, String contest, String initiative, Attachment attachment, OutputStream out)
            throws IOException {
        byte[] content = files.get(attachment.name()).content();
        for (int from = 0; from < content.length; from += 4) {
            out.write(content, from, Math.min(4, content.length - from));
        }
    }

    @Override
    public void delete(Caller caller, String contest, String initiative, String name, Expected expected) {
        expected.check(get(caller, contest, initiative, name).version());
        files.remove(name);
    }
}
