package cl.minka.contest.rest;

import cl.minka.contest.CommitteeSession;
import cl.minka.kernel.rest.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A session of the committee; a member does not see the items in which he takes no part. */
public record CommitteeSessionView(
        int number,
        String title,
        Instant startsAt,
        Optional<String> place,
        Optional<String> link,
        List<AgendaItemView> agenda,
        CommitteeSession.State state,
        int quorum,
        List<StayView> attendance,
        boolean quorate,
        Optional<Instant> openedAt,
        Optional<Instant> closedAt) {
    /** An item of the agenda, with the redacted title of its initiative. */
    public record AgendaItemView(Optional<String> initiative, Optional<String> title, Optional<String> text) {
        static AgendaItemView of(CommitteeSession.Item item) {
            return new AgendaItemView(item.initiative(), item.title(), item.text());
        }
    }

    /** From when to when a member was present. */
    public record StayView(String member, Instant arrivedAt, Optional<Instant> leftAt) {
        static StayView of(CommitteeSession.Stay stay) {
            return new StayView(stay.member(), stay.arrivedAt(), stay.leftAt());
        }
    }

    static CommitteeSessionView of(CommitteeSession session) {
        return new CommitteeSessionView(
                session.number(),
                session.title(),
                session.startsAt(),
                session.place(),
                session.link(),
                session.agenda().stream().map(AgendaItemView::of).toList(),
                session.state(),
                session.quorum(),
                session.attendance().stream().map(StayView::of).toList(),
                session.quorate(),
                session.openedAt(),
                session.closedAt());
    }

    static Answer<CommitteeSessionView> answer(CommitteeSession session) {
        return Seen.answer(of(session), session.version());
    }
}
