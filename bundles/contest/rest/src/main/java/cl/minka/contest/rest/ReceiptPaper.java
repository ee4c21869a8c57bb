package cl.minka.contest.rest;

import cl.minka.contest.Contest;
import cl.minka.contest.Initiative;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.SubmissionReceipt;
import cl.minka.kernel.paper.Block;
import cl.minka.kernel.paper.Block.Definition;
import cl.minka.kernel.paper.Paper;
import cl.minka.kernel.paper.PaperOrder;
import java.util.ArrayList;
import java.util.List;

/** The receipt of a submission as a paper, for who submitted it. Its metadata tell nothing of who that is. */
final class ReceiptPaper {
    private final Contest contest;
    private final Initiative initiative;
    private final PaperTexts words;

    ReceiptPaper(Contest contest, Initiative initiative, PaperTexts words) {
        this.contest = contest;
        this.initiative = initiative;
        this.words = words;
    }

    PaperOrder order(SubmissionReceipt receipt) {
        List<Definition> facts = new ArrayList<>(List.of(
                new Definition(
                        words.get("receipt.contest"), contest.definition().title()),
                new Definition(words.get("receipt.number"), receipt.number()),
                new Definition(
                        words.get("receipt.submitted"),
                        words.time(receipt.submittedAt(), contest.definition().timeZone()))));
        if (initiative.status() != InitiativeStatus.CURE) {
            addDraft(facts, initiative.draft());
        }
        facts.add(new Definition(words.get("receipt.rules"), Integer.toString(receipt.rulesVersion())));
        facts.add(new Definition(words.get("receipt.sha256"), receipt.sha256()));
        Paper paper = new Paper(
                words.get("receipt.title", "number", receipt.number()),
                words.get("receipt.description"),
                PaperTexts.LANGUAGE,
                words.issuer(contest),
                receipt.submittedAt(),
                List.of(
                        new Block.Paragraph(words.get("receipt.text")),
                        new Block.Definitions(facts),
                        new Block.Paragraph(words.get("receipt.note"))));
        return new PaperOrder(
                "contest-receipt",
                "contests/" + contest.id() + "/initiatives/" + initiative.id() + "/submission",
                contest.organizer(),
                paper);
    }

    /** Not while it is open for a cure: then it may read otherwise than what was received. */
    private void addDraft(List<Definition> facts, InitiativeDraft draft) {
        facts.add(new Definition(words.get("receipt.initiative"), draft.title()));
        draft.category()
                .ifPresent(id -> facts.add(new Definition(words.get("receipt.category"), words.category(contest, id))));
        facts.add(new Definition(words.get("receipt.municipalities"), words.names(draft.municipalities())));
    }
}
