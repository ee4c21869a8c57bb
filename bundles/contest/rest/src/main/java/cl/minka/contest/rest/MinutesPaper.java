package cl.minka.contest.rest;

import cl.minka.contest.Committee;
import cl.minka.contest.Contest;
import cl.minka.contest.Criterion;
import cl.minka.contest.Minutes;
import cl.minka.contest.Opinion;
import cl.minka.kernel.paper.Block;
import cl.minka.kernel.paper.Block.Column;
import cl.minka.kernel.paper.Block.Definition;
import cl.minka.kernel.paper.Paper;
import cl.minka.kernel.paper.PaperOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The committee's minutes as a paper: what the JSON shows to the same reader, and nothing more. */
final class MinutesPaper {
    private static final String WHOLE = "";

    private final Contest contest;
    private final Minutes minutes;
    private final Map<String, String> names;
    private final PaperTexts words;

    MinutesPaper(Contest contest, Committee committee, Minutes minutes, PaperTexts words) {
        this.contest = contest;
        this.minutes = minutes;
        this.names = committee.members().stream()
                .collect(Collectors.toMap(Committee.Member::username, Committee.Member::name, (one, same) -> one));
        this.words = words;
    }

    PaperOrder order() {
        List<Block> body = new ArrayList<>();
        body.add(facts());
        body.add(new Block.Paragraph(words.get("minutes.note")));
        MeetingPaper meetings = new MeetingPaper(minutes, contest.definition().timeZone(), this::name, words);
        members(body);
        meetings.sessions(body);
        result(body);
        opinions(body);
        new BallotPaper(minutes, this::name, words).ballots(body);
        meetings.resolutions(body);
        signatures(body);
        Paper paper = new Paper(
                words.get("minutes.title", "contest", contest.definition().title()),
                words.get("minutes.description"),
                PaperTexts.LANGUAGE,
                words.issuer(contest),
                minutes.asOf(),
                body);
        return new PaperOrder(
                "contest-minutes", "contests/" + contest.id() + "/committee/minutes", contest.organizer(), paper);
    }

    private Block facts() {
        String quorum = minutes.quorate() ? "minutes.quorum-met" : "minutes.quorum-missing";
        return new Block.Definitions(List.of(
                new Definition(
                        words.get("minutes.contest"), contest.definition().title()),
                new Definition(
                        words.get("minutes.as-of"),
                        words.time(minutes.asOf(), contest.definition().timeZone())),
                new Definition(
                        words.get("minutes.opinions-quorum"),
                        words.get(quorum, "quorum", Integer.toString(minutes.quorum()))),
                new Definition(words.get("minutes.sha256"), minutes.sha256())));
    }

    private void members(List<Block> body) {
        body.add(new Block.Heading(2, words.get("minutes.members")));
        body.add(new Block.Table(
                words.get("minutes.members-caption"),
                List.of(Column.text(words.get("minutes.member")), Column.text(words.get("minutes.took-part"))),
                minutes.members().stream()
                        .map(member -> List.of(
                                name(member),
                                words.get(minutes.attended().contains(member) ? "minutes.yes" : "minutes.no")))
                        .toList()));
    }

    private void result(List<Block> body) {
        body.add(new Block.Heading(2, words.get("minutes.result")));
        if (minutes.result().isEmpty()) {
            body.add(new Block.Paragraph(words.get("minutes.nothing")));
            return;
        }
        body.add(new Block.Table(
                words.get("minutes.result-caption"),
                List.of(
                        Column.text(words.get("minutes.initiative")),
                        Column.figures(words.get("minutes.opinions")),
                        Column.figures(words.get("minutes.recusals")),
                        Column.figures(words.get("minutes.score"))),
                minutes.result().stream()
                        .map(item -> List.of(
                                item.title(),
                                Integer.toString(item.opinions()),
                                Integer.toString(item.recusals()),
                                words.score(item.score())))
                        .toList()));
    }

    private void opinions(List<Block> body) {
        if (minutes.opinions().isEmpty()) {
            return;
        }
        body.add(new Block.Heading(2, words.get("minutes.each")));
        for (Minutes.Item item : minutes.result()) {
            List<List<String>> rows = minutes.opinions().stream()
                    .filter(opinion -> opinion.initiative().equals(item.initiative()))
                    .map(opinion -> List.of(name(opinion.member()), opinion(opinion)))
                    .toList();
            if (!rows.isEmpty()) {
                body.add(new Block.Heading(3, item.title()));
                body.add(new Block.Table(
                        words.get("minutes.each-caption", "initiative", item.title()),
                        List.of(Column.text(words.get("minutes.member")), Column.text(words.get("minutes.opinion"))),
                        rows));
            }
        }
    }

    /** By hand, of who presides and of every member; and room for what a service outside the platform puts there. */
    private void signatures(List<Block> body) {
        body.add(new Block.Heading(2, words.get("minutes.signatures")));
        body.add(new Block.Signature(words.get("minutes.signature")));
        minutes.members().forEach(member -> body.add(new Block.Signature(name(member))));
        body.add(new Block.Heading(3, words.get("minutes.external")));
        body.add(new Block.Paragraph(words.get("minutes.external-note")));
        body.add(new Block.Signature(words.get("minutes.external-signature")));
    }

    private String opinion(Opinion opinion) {
        Optional<String> recusal = opinion.recusal();
        if (recusal.isPresent()) {
            return words.get("minutes.recusal", "reason", recusal.get());
        }
        List<String> lines = new ArrayList<>();
        for (Criterion criterion : contest.definition().criteria()) {
            Optional.ofNullable(opinion.scores().get(criterion.id()))
                    .ifPresent(score -> lines.add(criterion.name() + ": "
                            + score.stripTrailingZeros().toPlainString().replace('.', ',')
                            + Optional.ofNullable(opinion.justification().get(criterion.id()))
                                    .map(text -> ". " + text)
                                    .orElse("")));
        }
        Optional.ofNullable(opinion.justification().get(WHOLE))
                .ifPresent(text -> lines.add(words.get("minutes.whole") + ": " + text));
        return String.join("\n", lines);
    }

    private String name(String username) {
        return names.getOrDefault(username, username);
    }
}
