package cl.minka.kernel.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A mail with one notice, or a digest of several, and the proof of its sending. Neither address nor text is told.
 *
 * @param recipient user name; {@code #id} for an erased account
 * @param kinds the keys of its notices
 * @param reason why it is in that state, such as {@code mail-off}, {@code no-address} or {@code refused}; or empty
 * @param attempts how often it was given to the mail server
 * @param messageId the Message-ID, the same in every attempt
 * @param answer the last reply code of the mail server (RFC 5321, 4.2), such as 250
 */
public record Delivery(
        String id,
        String recipient,
        List<String> kinds,
        State state,
        String reason,
        Instant plannedAt,
        int attempts,
        Optional<Instant> attemptedAt,
        Optional<Instant> sentAt,
        Optional<String> messageId,
        OptionalInt answer) {
    public Delivery {
        kinds = List.copyOf(kinds);
    }

    /** Where a mail is on its way. */
    public enum State {
        /** Waits for its first or next attempt. */
        QUEUED,
        /** Was claimed to be sent; when the sender dies, it is claimed again after its lease. */
        SENDING,
        /** The mail server took it. */
        SENT,
        /** The mail server refused it for good, or it was tried for days in vain. */
        FAILED,
        /** Is not sent: mail is off, there is no address, the account is blocked, or the person does not want it. */
        SUPPRESSED
    }
}
