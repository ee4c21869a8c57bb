package cl.minka.contest.rest;

import cl.minka.contest.Committees;
import cl.minka.contest.Contests;
import cl.minka.contest.Initiative;
import cl.minka.contest.Initiatives;
import cl.minka.contest.Participations;
import cl.minka.contest.Selections;
import cl.minka.contest.SubmissionReceipt;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.paper.PaperFile;
import cl.minka.kernel.paper.PaperOrder;
import cl.minka.kernel.paper.Papers;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Texts;
import cl.minka.kernel.territory.Municipalities;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The papers of a contest, each for who may read the same as JSON. */
@Component(service = ContestPapers.class)
public final class ContestPapers {
    private static final String ENDING = ".pdf";

    private final Contests contests;
    private final Initiatives initiatives;
    private final Committees committees;
    private final Selections selections;
    private final Participations participations;
    private final Papers papers;
    private final Texts texts;
    private final PaperTexts words;

    @Activate
    public ContestPapers(
            @Reference Contests contests,
            @Reference Initiatives initiatives,
            @Reference Committees committees,
            @Reference Selections selections,
            @Reference Participations participations,
            @Reference Papers papers,
            @Reference Municipalities municipalities,
            @Reference Texts texts) {
        this.contests = contests;
        this.initiatives = initiatives;
        this.committees = committees;
        this.selections = selections;
        this.participations = participations;
        this.papers = papers;
        this.texts = texts;
        this.words = new PaperTexts(municipalities);
    }

    <T> Answer<T> results(Caller caller, String contest) {
        ResultsPaper paper =
                new ResultsPaper(contests.get(caller, contest), selections.results(caller, contest), words, texts);
        return answer(caller, paper.order(), "resultados-" + contest);
    }

    <T> Answer<T> record(Caller caller, String contest) {
        SelectionRecordPaper paper = new SelectionRecordPaper(
                contests.get(caller, contest), selections.record(caller, contest), words, texts);
        return answer(caller, paper.order(), "acta-seleccion-" + contest);
    }

    <T> Answer<T> receipt(Caller caller, String contest, String id) {
        Initiative initiative = initiatives.get(caller, contest, id);
        SubmissionReceipt receipt =
                initiative.receipt().orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.not-submitted"));
        ReceiptPaper paper = new ReceiptPaper(contests.get(caller, contest), initiative, words);
        return answer(caller, paper.order(receipt), "comprobante-" + receipt.number());
    }

    <T> Answer<T> minutes(Caller caller, String contest) {
        return answer(caller, minutesOrder(caller, contest), "acta-" + contest);
    }

    /** Of the minutes as they are now; empty while no papers can be made. */
    Optional<String> minutesSha256(Caller caller, String contest) {
        try {
            return Optional.of(
                    papers.issue(caller, minutesOrder(caller, contest)).sha256());
        } catch (Refusal e) {
            if (e.kind() == Kind.UNAVAILABLE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private PaperOrder minutesOrder(Caller caller, String contest) {
        MinutesPaper paper = new MinutesPaper(
                contests.get(caller, contest),
                committees.get(caller, contest),
                committees.minutes(caller, contest),
                words);
        return paper.order();
    }

    <T> Answer<T> certificate(Caller caller, String contest, String username) {
        CertificatePaper paper = new CertificatePaper(contests.get(caller, contest), words);
        return answer(caller, paper.order(participations.of(caller, contest, username)), "certificado-" + contest);
    }

    private <T> Answer<T> answer(Caller caller, PaperOrder order, String name) {
        PaperFile file = papers.issue(caller, order);
        return Answer.<T>stream(Media.PDF, file::writeTo)
                .with("Content-Length", Integer.toString(file.size()))
                .savedAs(name + ENDING);
    }
}
