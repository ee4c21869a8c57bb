package cl.minka.contest.rest;

import cl.minka.contest.Contest;
import cl.minka.contest.Results;
import cl.minka.contest.Selection;
import cl.minka.kernel.paper.Block;
import cl.minka.kernel.paper.Block.Column;
import cl.minka.kernel.paper.Block.Definition;
import cl.minka.kernel.paper.Paper;
import cl.minka.kernel.paper.PaperOrder;
import cl.minka.kernel.rest.Texts;
import java.util.ArrayList;
import java.util.List;

/** The published results as a paper: what the JSON says, for everybody. */
final class ResultsPaper {
    private final Contest contest;
    private final Results results;
    private final PaperTexts words;
    private final Texts texts;

    ResultsPaper(Contest contest, Results results, PaperTexts words, Texts texts) {
        this.contest = contest;
        this.results = results;
        this.words = words;
        this.texts = texts;
    }

    PaperOrder order() {
        List<Block> body = new ArrayList<>();
        body.add(facts());
        if (results.scores()) {
            body.add(new Block.Paragraph(words.get("results.scale")));
        }
        honoured(body, "results.winners", results.winners());
        honoured(body, "results.mentions", results.mentions());
        voids(body);
        Paper paper = new Paper(
                words.get("results.title", "contest", results.title()),
                words.get("results.description"),
                PaperTexts.LANGUAGE,
                words.issuer(contest),
                results.publishedAt(),
                body);
        return new PaperOrder("contest-results", "contests/" + contest.id() + "/results", contest.organizer(), paper);
    }

    private Block facts() {
        return new Block.Definitions(List.of(
                new Definition(
                        words.get("results.published"),
                        words.time(results.publishedAt(), contest.definition().timeZone())),
                new Definition(words.get("results.presented"), Integer.toString(results.presented())),
                new Definition(words.get("results.admitted"), Integer.toString(results.admitted()))));
    }

    private void honoured(List<Block> body, String key, List<Selection.Item> items) {
        body.add(new Block.Heading(2, words.get(key)));
        if (items.isEmpty()) {
            body.add(new Block.Paragraph(words.get("results.none")));
            return;
        }
        body.add(new HonoursTable(contest, results, words).of(key, items));
        body.add(new Block.Heading(3, words.get("results.reasons")));
        body.add(new Block.Points(items.stream().map(this::reasons).toList()));
    }

    private String reasons(Selection.Item item) {
        return item.title() + ": " + String.join(" ", Reasons.texts(item.reasons(), texts, PaperTexts.LANGUAGE));
    }

    private void voids(List<Block> body) {
        if (results.voidCategories().isEmpty()) {
            return;
        }
        body.add(new Block.Heading(2, words.get("results.void")));
        body.add(new Block.Table(
                words.get("results.void-caption"),
                List.of(Column.text(words.get("results.category")), Column.text(words.get("results.reason"))),
                results.voidCategories().stream()
                        .map(each -> List.of(
                                words.category(contest, each.category()),
                                Reasons.text(each.reason(), texts, PaperTexts.LANGUAGE)))
                        .toList()));
    }
}
