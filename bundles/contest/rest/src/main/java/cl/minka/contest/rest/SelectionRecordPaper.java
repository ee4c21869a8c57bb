package cl.minka.contest.rest;

import cl.minka.contest.Contest;
import cl.minka.contest.Selection;
import cl.minka.contest.SelectionRecord;
import cl.minka.kernel.paper.Block;
import cl.minka.kernel.paper.Block.Column;
import cl.minka.kernel.paper.Block.Definition;
import cl.minka.kernel.paper.Paper;
import cl.minka.kernel.paper.PaperOrder;
import cl.minka.kernel.rest.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a selection was decided, step by step, as a paper; neither who evaluated nor what one member said. */
final class SelectionRecordPaper {
    private final Contest contest;
    private final SelectionRecord record;
    private final PaperTexts words;
    private final Texts texts;

    SelectionRecordPaper(Contest contest, SelectionRecord record, PaperTexts words, Texts texts) {
        this.contest = contest;
        this.record = record;
        this.words = words;
        this.texts = texts;
    }

    PaperOrder order() {
        List<Block> body = new ArrayList<>();
        body.add(facts());
        body.add(new Block.Paragraph(words.get(record.whole() ? "record.note" : "record.note-partial")));
        honoured(body, "results.winners", record.results().winners());
        honoured(body, "results.mentions", record.results().mentions());
        phases().forEach((phase, steps) -> steps(body, phase, steps));
        if (record.whole()) {
            body.add(new Block.Signature(words.get("record.signature")));
        }
        Paper paper = new Paper(
                words.get("record.title", "contest", contest.definition().title()),
                words.get("record.description"),
                PaperTexts.LANGUAGE,
                words.issuer(contest),
                record.decidedAt(),
                body);
        return new PaperOrder(
                "contest-selection-record",
                "contests/" + contest.id() + "/selection/record",
                contest.organizer(),
                paper);
    }

    private Block facts() {
        List<Definition> facts = new ArrayList<>();
        facts.add(
                new Definition(words.get("record.contest"), contest.definition().title()));
        facts.add(new Definition(
                words.get("record.decided"),
                words.time(record.decidedAt(), contest.definition().timeZone())));
        facts.add(new Definition(
                words.get("results.admitted"), Integer.toString(record.results().admitted())));
        record.inputSha256()
                .filter(any -> record.whole())
                .ifPresent(sha256 -> facts.add(new Definition(words.get("record.input-sha256"), sha256)));
        record.sha256().ifPresent(sha256 -> facts.add(new Definition(words.get("record.sha256"), sha256)));
        return new Block.Definitions(facts);
    }

    private void honoured(List<Block> body, String key, List<Selection.Item> items) {
        body.add(new Block.Heading(2, words.get(key)));
        body.add(
                items.isEmpty()
                        ? new Block.Paragraph(words.get("results.none"))
                        : new HonoursTable(contest, record.results(), words).of(key, items));
    }

    /** The steps by phase, in order; a phase that comes again, such as ties among mentions, is told where it comes. */
    private Map<String, List<Selection.Step>> phases() {
        Map<String, List<Selection.Step>> phases = new LinkedHashMap<>();
        for (Selection.Step step : record.steps()) {
            phases.computeIfAbsent(phase(step.kind(), phases), any -> new ArrayList<>())
                    .add(step);
        }
        return phases;
    }

    private static String phase(String kind, Map<String, List<Selection.Step>> before) {
        return switch (kind) {
            case "shortlist", "not-evaluated", "not-shortlisted" -> "shortlist";
            case "cut-off", "criterion-minimum" -> before.containsKey("scores") ? "minimums" : "shortlist";
            case "score", "no-committee-score" -> "scores";
            case "tie-break", "order" -> before.containsKey("awards") ? "awards" : "order";
            case "departure" -> "departures";
            case "void-category" -> "void";
            default -> "awards";
        };
    }

    private void steps(List<Block> body, String phase, List<Selection.Step> steps) {
        body.add(new Block.Heading(2, words.get("record.phase." + phase)));
        body.add(new Block.Table(
                words.get("record.caption." + phase),
                List.of(Column.figures(words.get("record.step")), Column.text(words.get("record.told"))),
                steps.stream()
                        .map(step -> List.of(
                                Integer.toString(step.number()),
                                String.join("\n", StepView.sentences(step, texts, PaperTexts.LANGUAGE))))
                        .toList()));
    }
}
