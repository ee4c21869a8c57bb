package cl.minka.practices.rest;

import cl.minka.kernel.rest.Required;
import cl.minka.practices.need.NeedSheet;
import cl.minka.practices.need.Urgency;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A need as clients write it: only title, problem and topic are needed, and the municipality of who acts for more than one. Of medium
 * urgency and named unless it says otherwise.
 */
@JsonIgnoreProperties({
    "id",
    "region",
    "state",
    "mine",
    "offers",
    "answeredAt",
    "practice",
    "transfer",
    "reason",
    "createdAt",
    "changedAt"
})
public record NeedBody(
        String municipality,
        String title,
        String problem,
        String topic,
        List<String> topics,
        Urgency urgency,
        String context,
        Boolean anonymous,
        LocalDate wantedBy) {
    NeedSheet toSheet() {
        return new NeedSheet(
                Optional.ofNullable(municipality).filter(cut -> !cut.isEmpty()),
                Required.text(title),
                Required.text(problem),
                Required.text(topic),
                Required.list(topics),
                urgency == null ? Urgency.MEDIUM : urgency,
                Required.text(context),
                anonymous != null && anonymous,
                Optional.ofNullable(wantedBy));
    }
}
