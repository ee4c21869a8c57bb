package cl.minka.practices.rest.community;

import cl.minka.kernel.rest.Required;
import cl.minka.practices.community.PostDraft;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;

/** What somebody writes: only a text is needed. */
@JsonIgnoreProperties({
    "id",
    "thread",
    "author",
    "mine",
    "state",
    "reason",
    "pinned",
    "closed",
    "openReports",
    "replies",
    "createdAt",
    "editedAt",
    "lastAt"
})
public record PostBody(
        String parent,
        String municipality,
        String title,
        String text,
        PostDraft.Format format,
        List<String> attachments) {
    PostDraft toDraft() {
        return new PostDraft(
                Optional.ofNullable(parent),
                Optional.ofNullable(municipality),
                Optional.ofNullable(title),
                Required.text(text),
                format == null ? PostDraft.Format.PLAIN : format,
                Required.list(attachments));
    }
}
