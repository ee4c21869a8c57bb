package cl.minka.contest.rest;

import cl.minka.contest.Contest;
import cl.minka.contest.Participation;
import cl.minka.kernel.paper.Block;
import cl.minka.kernel.paper.Block.Definition;
import cl.minka.kernel.paper.Paper;
import cl.minka.kernel.paper.PaperOrder;
import java.util.List;

/** That somebody evaluated, as a paper; never what. Its metadata tell nothing of who that is. */
final class CertificatePaper {
    private final Contest contest;
    private final PaperTexts words;

    CertificatePaper(Contest contest, PaperTexts words) {
        this.contest = contest;
        this.words = words;
    }

    PaperOrder order(Participation participation) {
        String title = contest.definition().title();
        List<Definition> facts = List.of(
                new Definition(words.get("certificate.person"), participation.name()),
                new Definition(words.get("certificate.contest"), title),
                new Definition(words.get("certificate.evaluations"), Integer.toString(participation.evaluations())),
                new Definition(
                        words.get("certificate.first"),
                        words.day(participation.first(), contest.definition().timeZone())),
                new Definition(
                        words.get("certificate.last"),
                        words.day(participation.last(), contest.definition().timeZone())));
        Paper paper = new Paper(
                words.get("certificate.title", "contest", title),
                words.get("certificate.description"),
                PaperTexts.LANGUAGE,
                words.issuer(contest),
                participation.last(),
                List.of(
                        new Block.Paragraph(words.get("certificate.text")),
                        new Block.Definitions(facts),
                        new Block.Paragraph(words.get("certificate.note")),
                        new Block.Signature(words.get("certificate.signature"))));
        return new PaperOrder(
                "contest-certificate",
                "contests/" + contest.id() + "/evaluators/" + participation.username() + "/certificate",
                contest.organizer(),
                paper);
    }
}
