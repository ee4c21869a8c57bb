package cl.minka.contest.rest;

import cl.minka.contest.CommitteeSession;
import cl.minka.contest.Minutes;
import cl.minka.contest.Resolution;
import cl.minka.kernel.paper.Block;
import cl.minka.kernel.paper.Block.Column;
import cl.minka.kernel.paper.Block.Definition;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the minutes as a paper say of sessions and resolutions; nothing where there are none. */
final class MeetingPaper {
    private final Minutes minutes;
    private final ZoneId zone;
    private final UnaryOperator<String> names;
    private final PaperTexts words;

    /** @param names of people by user name */
    MeetingPaper(Minutes minutes, ZoneId zone, UnaryOperator<String> names, PaperTexts words) {
        this.minutes = minutes;
        this.zone = zone;
        this.names = names;
        this.words = words;
    }

    void sessions(List<Block> body) {
        if (minutes.sessions().isEmpty()) {
            return;
        }
        body.add(new Block.Heading(2, words.get("minutes.sessions")));
        for (CommitteeSession session : minutes.sessions()) {
            body.add(new Block.Heading(3, named("minutes.session", session.number()) + ": " + session.title()));
            body.add(facts(session));
            agenda(body, session);
            attendance(body, session);
        }
    }

    void resolutions(List<Block> body) {
        if (minutes.resolutions().isEmpty()) {
            return;
        }
        body.add(new Block.Heading(2, words.get("minutes.resolutions")));
        for (Resolution resolution : minutes.resolutions()) {
            body.add(new Block.Heading(3, named("minutes.resolution", resolution.number())));
            body.add(new Block.Paragraph(resolution.text()));
            body.add(facts(resolution));
        }
    }

    private Block facts(CommitteeSession session) {
        List<Definition> facts = new ArrayList<>();
        facts.add(fact("minutes.called-for", words.minute(session.startsAt(), zone)));
        session.place().ifPresent(place -> facts.add(fact("minutes.place", place)));
        session.link().ifPresent(link -> facts.add(fact("minutes.link", link)));
        session.openedAt().ifPresent(at -> facts.add(fact("minutes.opened", words.minute(at, zone))));
        facts.add(fact(
                "minutes.closed",
                session.closedAt().map(at -> words.minute(at, zone)).orElse(words.get("minutes.still-open"))));
        String quorum = session.quorate() ? "minutes.quorum-met" : "minutes.quorum-missing";
        facts.add(fact("minutes.quorum", words.get(quorum, "quorum", Integer.toString(session.quorum()))));
        return new Block.Definitions(facts);
    }

    private void agenda(List<Block> body, CommitteeSession session) {
        List<List<String>> rows = new ArrayList<>();
        for (CommitteeSession.Item item : session.agenda()) {
            List<String> lines = new ArrayList<>();
            item.title().ifPresent(lines::add);
            item.text().ifPresent(lines::add);
            rows.add(List.of(Integer.toString(rows.size() + 1), String.join("\n", lines)));
        }
        if (!rows.isEmpty()) {
            body.add(new Block.Table(
                    named("minutes.agenda-caption", session.number()),
                    List.of(Column.figures(words.get("minutes.point")), Column.text(words.get("minutes.matter"))),
                    rows));
        }
    }

    private void attendance(List<Block> body, CommitteeSession session) {
        if (session.attendance().isEmpty()) {
            body.add(new Block.Paragraph(words.get("minutes.nobody-came")));
            return;
        }
        body.add(new Block.Table(
                named("minutes.attendance-caption", session.number()),
                List.of(
                        Column.text(words.get("minutes.member")),
                        Column.text(words.get("minutes.arrived")),
                        Column.text(words.get("minutes.left"))),
                session.attendance().stream()
                        .map(stay -> List.of(
                                names.apply(stay.member()),
                                words.minute(stay.arrivedAt(), zone),
                                stay.leftAt().map(at -> words.minute(at, zone)).orElse("–")))
                        .toList()));
    }

    private Block facts(Resolution resolution) {
        List<Definition> facts = new ArrayList<>();
        facts.add(fact("minutes.adopted", minute(resolution.adoptedAt())));
        resolution.title().ifPresent(title -> facts.add(fact("minutes.initiative", title)));
        resolution.session().ifPresent(number -> facts.add(fact("minutes.in-session", Integer.toString(number))));
        resolution.ballot().ifPresent(number -> facts.add(fact("minutes.by-ballot", Integer.toString(number))));
        resolution
                .votes()
                .ifPresent(votes -> facts.add(fact(
                        "minutes.votes",
                        words.get("minutes.for", "count", Integer.toString(votes.inFavour()))
                                + ", "
                                + words.get("minutes.against", "count", Integer.toString(votes.against()))
                                + ", "
                                + words.get("minutes.abstained", "count", Integer.toString(votes.abstained())))));
        resolution.corrects().ifPresent(number -> facts.add(fact("minutes.corrects", Integer.toString(number))));
        return new Block.Definitions(facts);
    }

    private String minute(Instant at) {
        return words.minute(at, zone);
    }

    private String named(String key, int number) {
        return words.get(key, "number", Integer.toString(number));
    }

    private Definition fact(String key, String text) {
        return new Definition(words.get(key), text);
    }
}
