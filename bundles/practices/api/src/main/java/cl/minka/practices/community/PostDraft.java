package cl.minka.practices.community;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody writes in a community.
 *
 * @param parent id of the post that it answers; empty where a thread begins
 * @param municipality for whom; empty for the caller's own that is a member
 * @param title of a thread; answers have none
 * @param text plain, or Markdown kept as text: clients must never take it for HTML
 * @param attachments names of documents of the community
 */
public record PostDraft(
        Optional<String> parent,
        Optional<String> municipality,
        Optional<String> title,
        String text,
        Format format,
        List<String> attachments) {
    public PostDraft {
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(format, "format");
        attachments = List.copyOf(attachments);
    }

    /** How the text is to be read; in JSON in lower case. */
    public enum Format {
        PLAIN,
        MARKDOWN
    }
}
