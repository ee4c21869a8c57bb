package cl.minka.assistance.core.file;

import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.jpa.Contents;
import cl.minka.kernel.jpa.MediaTypes;
import java.io.EOFException;
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
        if (announced > AttachmentRules.MOST) {
            throw AttachmentRules.tooLarge(AttachmentRules.MOST);
        }
        Contents.Stored stored = contents.store(in, AttachmentRules.MOST);
        boolean kept = false;
        try {
            requireWhole(stored, announced);
            String believed =
                    MediaTypes.believed(stated, stored.head()).orElseThrow(() -> AttachmentRules.unsupported(stated));
            T made = keep.apply(believed, stored);
            kept = true;
            return made;
        } finally {
            if (!kept) {
                contents.remove(stored.id());
            }
        }
    }

    public void write(String content, long size, OutputStream out) throws IOException {
        contents.write(content, size, out);
    }

    /** Nobody points to that content any more. */
    public void leave(EntityManager manager, String content) {
        contents.touch(manager, content);
    }

    private static void requireWhole(Contents.Stored stored, long announced) throws EOFException {
        if (announced >= 0 && stored.size() != announced) {
            throw new EOFException("announced " + announced + " bytes, came " + stored.size());
        }
        if (stored.size() == 0) {
            throw new InvalidInput(Fault.at("", "kernel.body-required"));
        }
    }
}
