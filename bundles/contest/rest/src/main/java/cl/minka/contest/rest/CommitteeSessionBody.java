package cl.minka.contest.rest;

import cl.minka.contest.CommitteeSession;
import cl.minka.kernel.rest.Required;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A session as the organiser writes it. */
@JsonIgnoreProperties({"number", "state", "quorum", "attendance", "quorate", "openedAt", "closedAt"})
public record CommitteeSessionBody(
        String title, Instant startsAt, Optional<String> place, Optional<String> link, List<AgendaItemBody> agenda) {
    /** An item of the agenda: an initiative by id or externalId, a text, or both. */
    @JsonIgnoreProperties("title")
    public record AgendaItemBody(Optional<String> initiative, Optional<String> text) {}

    CommitteeSession.Draft toDraft() {
        new Required().check("/startsAt", startsAt).orThrow();
        return new CommitteeSession.Draft(
                Required.text(title),
                startsAt,
                place,
                link,
                Required.list(agenda).stream()
                        .map(item -> new CommitteeSession.Item(item.initiative(), Optional.empty(), item.text()))
                        .toList());
    }
}
