package cl.minka.contest.core.attachment;

import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.Contents;
import java.time.Clock;
import java.util.Map;

/** Where the bytes of the files of initiatives, and of their cleaned copies, are kept. */
public final class AttachmentContents {
    private AttachmentContents() {}

    public static Contents of(ContestTransactions transactions, Clock clock) {
        return new Contents(
                transactions,
                clock,
                "attachment_content",
                "attachment_chunk",
                most -> new Refusal(Kind.TOO_LARGE, "contest.attachment-too-large", Map.of("most", most)));
    }
}
