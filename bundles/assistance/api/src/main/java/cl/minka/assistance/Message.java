package cl.minka.assistance;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something said about a request.
 *
 * @param author user name; empty once the account is erased
 * @param fromStaff whether it comes from those who assist
 * @param internal among those who assist only
 */
public record Message(
        String id, Optional<String> author, boolean fromStaff, boolean internal, String text, Instant writtenAt) {
    public Message {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(writtenAt, "writtenAt");
    }
}
