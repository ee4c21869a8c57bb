package cl.minka.itests.bench;

import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What is published: results in every form, feedback, appeals, and papers that anybody can verify. */
final class EditionResults {
    private final Stage stage;

    EditionResults(Stage stage) {
        this.stage = stage;
    }

    void published() {
        User anybody = stage.cast().anonymous();
        Reply results = anybody.get(stage.path("/results")).is(200);
        Phases.say(
                "%d presented, %d admitted, %d winners, %d mentions",
                results.at("/presented").asInt(),
                results.at("/admitted").asInt(),
                results.at("/winners").size(),
                results.at("/mentions").size());
        Reply csv = anybody.get(stage.path("/results?format=csv")).is(200);
        Phases.require(csv.text().strip().split("\r\n").length == 10, "6 winners and 3 mentions: %s", csv.text());
        Reply xlsx = anybody.get(stage.path("/results?format=xlsx")).is(200);
        Phases.require(new String(xlsx.bytes(), 0, 2, StandardCharsets.US_ASCII).equals("PK"), "no XLSX");
        Reply feedback = municipality(Stars.winners())
                .get(stage.path("/initiatives/" + stage.id(Stars.number(stage, 1)) + "/feedback"))
                .is(200);
        Phases.require(!feedback.text().contains("panel-"), "the applicant learns who evaluated");
        Phases.say("feedback of the one that gave its award up: %s", feedback.at("/reasons"));
    }

    void appeals() {
        User loser = municipality("07102");
        Map<String, Object> appeal =
                Map.of("initiative", stage.id(Stars.number(stage, 8)), "grounds", "El desempate no consideró el anexo");
        Reply filed = loser.with("Idempotency-Key", "appeal-1")
                .post(stage.path("/appeals"), appeal)
                .is(201);
        String path = stage.path("/appeals/" + filed.at("/number").asInt());
        Reply answered = stage.organizer()
                .put(path, Map.of("state", "rejected", "answer", "La regla es la de las bases"), filed.etag())
                .is(200);
        Phases.say(
                "appeal %d of the one that lost the tie: %s",
                answered.at("/number").asInt(), answered.string("/state"));
        Map<String, Object> other =
                Map.of("initiative", stage.id(Stars.number(stage, 3)), "grounds", "Se pide otra lectura");
        User second = municipality("04102");
        Reply withdrawn = second.post(stage.path("/appeals"), other).is(201);
        second.delete(stage.path("/appeals/" + withdrawn.at("/number").asInt()), withdrawn.etag())
                .isDone();
    }

    void papers() {
        String own = stage.path("/evaluators/" + Stage.evaluator(1) + "/certificate.pdf");
        verify(
                "results",
                stage.cast().anonymous().get(stage.path("/results.pdf")).is(200));
        verify(
                "minutes",
                stage.organizer().get(stage.path("/committee/minutes.pdf")).is(200));
        verify("certificate", stage.cast().as(Stage.evaluator(1)).get(own).is(200));
    }

    /** By the file itself, by a changed file, and by the code that it bears. */
    private void verify(String kind, Reply paper) {
        User anybody = stage.cast().anonymous();
        Reply known = check(anybody, paper.bytes());
        Phases.require(known.at("/issued").asBoolean(), "%s is not known: %s", kind, known.text());
        byte[] changed = paper.bytes().clone();
        changed[changed.length / 2] ^= 1;
        Phases.require(!check(anybody, changed).at("/issued").asBoolean(), "a changed %s is taken", kind);
        String code = known.string("/paper/code");
        Reply byCode = anybody.get("/papers/" + code.toLowerCase()).is(200);
        Phases.require(byCode.string("/sha256").equals(known.string("/sha256")), "%s", byCode.text());
        Phases.say("%s.pdf, %d bytes, code %s, verified by file and by code", kind, paper.bytes().length, code);
    }

    private static Reply check(User anybody, byte[] file) {
        return anybody.with("Content-Type", "application/pdf")
                .send("POST", "/papers/verification", BodyPublishers.ofByteArray(file))
                .is(200);
    }

    private User municipality(String cut) {
        return stage.municipality(cut);
    }

    static List<String> lasting() {
        return List.of("/selection", "/results", "/results?format=csv", "/results?format=xlsx", "/results.pdf");
    }
}
