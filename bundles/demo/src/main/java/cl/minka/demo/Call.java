package cl.minka.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From the definition of a contest to its admitted initiatives. Each step looks first at what is there. */
final class Call {
    private static final String LETTER = "carta_alcaldia";

    private final Edition edition;
    private final People people;
    private final Crew crew;
    private final ExampleCall example = new ExampleCall();

    Call(Edition edition, People people, Crew crew) {
        this.edition = edition;
        this.people = people;
        this.crew = crew;
    }

    /** @param byHand how many are presented by their municipalities; the others are imported as admitted */
    void run(List<Application> applications, int byHand) {
        publish();
        if (edition.isAt(Edition.Stage.OPEN)) {
            ask();
            crew.each(applications.subList(0, byHand), this::present);
            importRest(applications.subList(byHand, applications.size()));
            edition.moveTo(Edition.Stage.SCREENING);
        }
        if (edition.isAt(Edition.Stage.SCREENING)) {
            screen();
        }
    }

    private void publish() {
        if (!edition.exists()) {
            Map<String, Object> contest = example.contest(edition.id(), edition.year(), edition.dates());
            edition.organizer().post("/contests", contest, "demo-" + edition.id());
        }
        if (edition.isAt(Edition.Stage.DRAFT)) {
            Optional<Answer> rules = edition.organizer().find(edition.path("/rules"));
            if (rules.isEmpty()) {
                String title = edition.organizer().get(edition.path("")).text("title");
                String text = new RulesText(example.source()).of(title);
                edition.organizer().put(edition.path("/rules"), Map.of("text", text));
            }
            edition.moveTo(Edition.Stage.OPEN);
        }
    }

    /** One question on the rules, and the organiser's answer. */
    private void ask() {
        Session municipality = people.as(people.places().get(0).username());
        String questions = edition.path("/questions");
        if (municipality.all(questions).isEmpty()) {
            String text = "Ejemplo: ¿puede postular una práctica hecha por tres municipalidades?";
            municipality.post(questions, Map.of("text", text), "demo-question-" + edition.id());
        }
        if (edition.organizer().find(questions + "/1/answer").isEmpty()) {
            String text = "Ejemplo: sí; una de ellas encabeza la postulación y las otras se nombran en ella.";
            edition.organizer().put(questions + "/1/answer", Map.of("text", text));
        }
    }

    /** What a municipality does: draft, mayor's letter, submission with its receipt. */
    private void present(Application application) {
        Session municipality = people.as(application.place().username());
        String initiatives = edition.path("/initiatives");
        JsonNode initiative = municipality.all(initiatives + "?externalId=" + application.externalId()).stream()
                .findFirst()
                .orElseGet(() -> municipality
                        .post(initiatives, application.draft(edition.dates()), key("draft", application))
                        .body());
        String path = initiatives + "/" + initiative.path("id").asText();
        if (initiative.path("status").asText().equals("draft")) {
            if (initiative.path("attachments").isEmpty()) {
                String line = "Carta de ejemplo de " + application.place().name() + ". Documento sin valor.";
                municipality.attach(path + "/attachments/" + LETTER, "application/pdf", Letter.of(line));
            }
            municipality.post(path + "/submission", Map.of(), key("submission", application));
        }
    }

    private void importRest(List<Application> applications) {
        List<Object> header = new ArrayList<>(List.of("externalId", "title", "category", "municipality", "status"));
        header.addAll(applications.get(0).practice().answers("", 0).keySet());
        Csv table = new Csv(header.toArray());
        for (Application application : applications) {
            Map<String, Object> answers =
                    application.practice().answers(application.place().name(), application.number());
            List<Object> row = new ArrayList<>(List.of(
                    application.externalId(),
                    application.practice().exampleTitle(),
                    application.practice().category(),
                    application.place().cut(),
                    "admitted"));
            row.addAll(answers.values());
            table.row(row.toArray());
        }
        edition.organizer().send(edition.path("/initiatives/import"), table);
    }

    /** Admits what was submitted by hand and clears the blind views. */
    private void screen() {
        crew.each(edition.initiatives("?status=submitted"), initiative -> edition.organizer()
                .put(
                        edition.path("/initiatives/" + initiative.path("id").asText() + "/screening"),
                        Map.of("decision", "admitted", "reasons", List.of())));
        edition.organizer().post(edition.path("/redactions/acceptance"), Map.of());
    }

    private String key(String step, Application application) {
        return "demo-" + step + "-" + edition.id() + "-" + application.externalId();
    }
}
