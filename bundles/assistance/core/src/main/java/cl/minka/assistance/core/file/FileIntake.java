package cl.minka.assistance.core.file;

import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.kernel.jpa.Contents;
import cl.minka.kernel.jpa.MediaTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.function.BiFunction;
import javax.persistence.EntityManager;

/** Takes files in, whole or not at all, and gives them out; what they belong to is for others. */
public final class FileIntake {
    private final Contents contents;

    public FileIntake(AssistanceTransactions transactions, Clock clock) {
        this.contents = AttachmentRules.contents(transactions, clock);
    }

    /**
     * Streams a file in.
     *
     * @param announced its length as the client said, or -1
     * @param keep what to do with the media type that is believed and what was stored; when it throws, nothing stays
     */
    public <T> T take(String mediaType, long announced, InputStream in, BiFunction<String, Contents.Stored, T> keep)
            throws IOException {
        String stated = MediaTypes.plain(mediaType);
        if (!AttachmentRules.takes(stated)) {
            throw AttachmentRules.unsupported(stated);
        }
        return contents.take(in, announced, AttachmentRules.MOST, stored -> {
            String believed =
                    MediaTypes.believed(stated, stored.head()).orElseThrow(() -> AttachmentRules.unsupported(stated));
            return keep.apply(believed, stored);
        });
    }

    public void write(String content, long size, OutputStream out) throws IOException {
        contents.write(content, size, out);
    }

    /** Nobody points to that content any more. */
    public void leave(EntityManager manager, String content) {
        contents.touch(manager, content);
    }
}
