package cl.minka.assistance.rest;

import cl.minka.assistance.Channel;
import cl.minka.assistance.Priority;
import cl.minka.assistance.RequestDraft;
import cl.minka.kernel.rest.Required;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * A request as clients write it: only title and topic are needed, and the municipality of who acts for more than one. Of normal
 * priority and written in the platform unless it says otherwise.
 */
@JsonIgnoreProperties({
    "id",
    "status",
    "requester",
    "assignee",
    "escalation",
    "externalId",
    "service",
    "createdAt",
    "changedAt"
})
public record RequestBody(
        String municipality,
        String title,
        String description,
        String topic,
        Priority priority,
        Channel channel,
        List<String> links) {
    RequestDraft toDraft() {
        return new RequestDraft(
                Required.text(municipality),
                Required.text(title),
                Required.text(description),
                Required.text(topic),
                priority == null ? Priority.NORMAL : priority,
                channel == null ? Channel.PLATFORM : channel,
                Required.list(links));
    }
}
