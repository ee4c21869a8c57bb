package cl.minka.itests.bench;

import cl.minka.itests.scenario.Edition;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Initiatives: some the long way, as municipalities make them, the others from a table; then the screening. */
final class EditionApplications {
    private static final int CURED = 3;
    private static final int WITHDRAWN = 7;

    private final Stage stage;
    private byte[] receipt = Edition.LETTER;

    EditionApplications(Stage stage) {
        this.stage = stage;
    }

    void byHand() {
        int withdrawn = 0;
        for (int i = 0; i < stage.byHand(); i++) {
            if (i % 10 == WITHDRAWN) {
                withdraw(i);
                withdrawn++;
            }
            apply(i);
        }
        Phases.say(
                "%d drafts completed, with letter and receipt in PDF (%d bytes); %d more submitted and withdrawn",
                stage.byHand(), receipt.length, withdrawn);
    }

    private void apply(int number) {
        User municipality = stage.municipality(stage.cut(number));
        Map<String, Object> first = Map.of("title", "Ejemplo " + number, "municipalities", List.of(stage.cut(number)));
        Reply draft = municipality.post(stage.path("/initiatives"), first).is(201);
        String path = stage.path("/initiatives/" + draft.string("/id"));
        Reply incomplete = municipality.post(path + "/submission", Map.of()).isProblem(409);
        Phases.require(incomplete.at("/errors").size() >= 3, "not all defects at once: %s", incomplete.text());
        municipality
                .put(path, draft(number, Stage.external(number)), draft.etag())
                .is(200);
        municipality
                .upload(path + "/attachments/carta", "application/pdf", Edition.LETTER)
                .isDone();
        if (number % 40 == 1) {
            municipality
                    .upload(path + "/attachments/anexo", "application/pdf", receipt)
                    .isDone();
        }
        municipality
                .with("Idempotency-Key", "submit-" + draft.string("/id"))
                .post(path + "/submission", Map.of())
                .isDone();
        receipt = municipality.get(path + "/submission/receipt.pdf").is(200).bytes();
        Phases.require(receipt.length > 1_000 && receipt[0] == '%', "no PDF: %s", path);
    }

    private void withdraw(int number) {
        User municipality = stage.municipality(stage.cut(number));
        Reply draft = municipality
                .post(stage.path("/initiatives"), draft(number, "retirada-" + number))
                .is(201);
        String path = stage.path("/initiatives/" + draft.string("/id"));
        municipality.upload(path + "/attachments/carta", "application/pdf", Edition.LETTER);
        municipality.post(path + "/submission", Map.of()).isDone();
        String etag = municipality.get(path + "/submission").is(200).etag();
        municipality.delete(path + "/submission", etag).isDone();
    }

    private Map<String, Object> draft(int number, String external) {
        return new Edition(stage.cast(), "")
                .draft(
                        "Ejemplo " + number,
                        stage.category(number),
                        "La comuna repara artefactos con sus vecinas, caso " + number + ".",
                        stage.cut(number),
                        external);
    }

    void imported() {
        StringBuilder table = new StringBuilder("externalId,title,category,municipality,status,resumen,quien\n");
        for (int i = stage.byHand(); i < stage.initiatives(); i++) {
            table.append("%s,Ejemplo %d,%s,%s,admitted,Un taller de la comuna con sus vecinas; caso %d.,Persona\n"
                    .formatted(Stage.external(i), i, stage.category(i), stage.cut(i), i));
        }
        Work work =
                Work.order(stage.organizer(), user -> user.csv(stage.path("/initiatives/import"), table.toString()));
        int created = work.result().path("created").asInt();
        Phases.require(created == stage.initiatives() - stage.byHand(), "%d created", created);
        Phases.say("%d initiatives imported in %.1f s", created, work.seconds());
    }

    void screening() {
        stage.moveTo("screening").is(200);
        Reply refused = stage.moveTo("evaluation").isProblem(409);
        Phases.say(
                "evaluating now is refused for %d reasons",
                refused.at("/errors").size());
        int cured = 0;
        for (int i = 0; i < stage.byHand(); i++) {
            if (i % 10 == CURED) {
                cure(i);
                cured++;
            }
            decide(i, Map.of("decision", "admitted", "reasons", List.of()));
        }
        Phases.say("%d screened by hand, %d after the cure of a defect", stage.byHand(), cured);
    }

    private void cure(int number) {
        Map<String, Object> cure = new LinkedHashMap<>();
        cure.put("decision", "cure");
        cure.put("reasons", List.of("Falta detalle"));
        cure.put("fields", List.of("resumen"));
        cure.put("cureWorkingDays", 5);
        decide(number, cure);
        User municipality = stage.municipality(stage.cut(number));
        String path = stage.path("/initiatives/" + stage.id(number));
        Reply present = municipality.get(path).is(200);
        Map<String, Object> mended = new LinkedHashMap<>(draft(number, Stage.external(number)));
        mended.put(
                "answers",
                Map.of("resumen", "La comuna repara artefactos; detalle de ejemplo.", "quien", "Persona de ejemplo"));
        municipality.put(path, mended, present.etag()).is(200);
        municipality.post(path + "/submission", Map.of()).isDone();
    }

    private void decide(int number, Map<String, Object> decision) {
        User organizer = stage.organizer();
        String path = stage.path("/initiatives/" + stage.id(number) + "/screening");
        Reply present = organizer.get(path);
        if (present.status() == 404) {
            organizer.put(path, decision).isDone();
        } else {
            organizer.put(path, decision, present.etag()).isDone();
        }
    }

    void blindness() {
        User organizer = stage.organizer();
        Reply twin = organizer
                .get(stage.path("/initiatives/" + stage.id(1) + "/blind"))
                .is(200);
        Phases.say(
                "the twin of the first with an annex has %d findings",
                twin.at("/findings").size());
        long start = System.nanoTime();
        Reply accepted =
                organizer.post(stage.path("/redactions/acceptance"), Map.of()).is(200);
        Phases.say("all proposals accepted in %.1f s: %s", (System.nanoTime() - start) / 1e9, accepted.text());
    }

    /** Waits for the annexes to be cleaned or withheld. */
    void files() {
        for (int i = 1; i < stage.byHand(); i += 40) {
            String path = stage.path("/initiatives/" + stage.id(i) + "/blind");
            for (int tries = 0; tries < 120; tries++) {
                Reply twin = stage.organizer().get(path).is(200);
                if (!twin.text().contains("\"pending\"")) {
                    Phases.say("annex of %s: %s", Stage.external(i), twin.at("/attachments"));
                    break;
                }
                Distribution.pause(500);
            }
        }
        stage.organizer().post(stage.path("/redactions/acceptance"), Map.of()).is(200);
    }
}
