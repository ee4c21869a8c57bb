package cl.minka.itests.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A small contest that a scenario carries as far as it needs. */
public final class Edition {
    public static final String RULES = "# Bases\n\nTexto de ejemplo.\n";
    public static final byte[] LETTER = "%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n".getBytes();

    private final Cast cast;
    private final String id;

    public Edition(Cast cast, String id) {
        this.cast = cast;
        this.id = id;
    }

    public String id() {
        return id;
    }

    public String path(String tail) {
        return "/contests/" + id + tail;
    }

    /** As {@code POST /contests} takes it; two criteria from 0 to 5 with weights 0.6 and 0.4. */
    public Map<String, Object> definition() {
        return Map.ofEntries(
                Map.entry("id", id),
                Map.entry("title", "Ejemplo: concurso " + id),
                Map.entry("organizer", "amuch"),
                Map.entry("timeZone", "America/Santiago"),
                Map.entry(
                        "categories",
                        List.of(
                                Map.of("id", "servicios", "name", "Servicios"),
                                Map.of("id", "barrio", "name", "Barrio"))),
                Map.entry("criteria", List.of(criterion("INN", 0.6), criterion("RES", 0.4))),
                Map.entry(
                        "form",
                        List.of(
                                field("resumen", "text", true, true),
                                field("quien", "text", false, false),
                                field("carta", "file", true, false))),
                Map.entry(
                        "schedule",
                        Map.of(
                                "opens", "2026-01-05T12:00:00Z",
                                "closes", "2026-03-05T12:00:00Z",
                                "evaluationCloses", "2026-05-05T12:00:00Z",
                                "committeeCloses", "2026-06-05T12:00:00Z")),
                Map.entry(
                        "eligibility",
                        Map.of(
                                "maxPerMunicipality", 1_000_000,
                                "minMonthsRunning", 6,
                                "endorsementRequired", false,
                                "reentryBanEditions", 0)),
                Map.entry("panel", Map.of("evaluationsPerInitiative", 2, "maxLoad", 50, "excludeSameRegion", false)),
                Map.entry("scoring", Map.of("strategy", "mean", "parameters", Map.of())),
                Map.entry(
                        "selection",
                        Map.of(
                                "shortlist",
                                3,
                                "winnersPerCategory",
                                1,
                                "mentions",
                                1,
                                "onePerMunicipality",
                                true,
                                "blindWeight",
                                0.5,
                                "committeeWeight",
                                0.5,
                                "tieBreak",
                                List.of("heaviestCriterion", "submittedFirst"))));
    }

    /** A complete application. */
    public Map<String, Object> draft(String title, String category, String summary, String cut, String externalId) {
        return Map.of(
                "title", title,
                "category", category,
                "municipalities", List.of(cut),
                "answers", Map.of("resumen", summary, "quien", "Persona de ejemplo"),
                "startedOn", LocalDate.of(2024, 3, 1).toString(),
                "team", List.of("Persona de ejemplo"),
                "externalId", externalId);
    }

    /** Creates the contest, stores its rules and opens it. */
    public Edition open() {
        User organizer = cast.organizer();
        organizer.post("/contests", definition()).is(201);
        organizer.put(path("/rules"), Map.of("text", RULES));
        moveTo("open").is(200);
        return this;
    }

    public Reply moveTo(String status) {
        return cast.organizer().post(path("/transitions"), Map.of("to", status, "reason", "Prueba"));
    }

    /** What a municipality does: draft, letter, submission. @return the id */
    public String submit(User municipality, Map<String, Object> draft) {
        String initiative =
                municipality.post(path("/initiatives"), draft).is(201).string("/id");
        String path = path("/initiatives/" + initiative);
        municipality
                .upload(path + "/attachments/carta", "application/pdf", LETTER)
                .isDone();
        municipality.post(path + "/submission", Map.of()).isDone();
        return initiative;
    }

    public void admitByHand(String initiative) {
        Map<String, Object> decision = Map.of("decision", "admitted", "reasons", List.of());
        cast.organizer()
                .put(path("/initiatives/" + initiative + "/screening"), decision)
                .isDone();
    }

    /** Imports as many admitted initiatives, {@code i-0} and on, of the municipalities in turn. */
    public Edition admit(int count) {
        StringBuilder table = new StringBuilder("externalId,title,category,municipality,status,resumen,quien\n");
        for (int i = 0; i < count; i++) {
            table.append("i-%d,Ejemplo %d,%s,%s,admitted,Resumen de ejemplo %d,Persona de ejemplo\n"
                    .formatted(i, i, i % 2 == 0 ? "servicios" : "barrio", Cast.CUTS.get(i % 3), i));
        }
        Reply report = cast.organizer()
                .csv(path("/initiatives/import"), table.toString())
                .is(200);
        if (report.at("/created").asInt() != count) {
            throw new AssertionError(report.text());
        }
        return this;
    }

    /** From open to evaluation: clears the blind views and names all evaluators. */
    public Edition evaluate() {
        moveTo("screening").is(200);
        initiatives().stream()
                .filter(node -> node.path("status").asText().equals("submitted"))
                .forEach(node -> admitByHand(node.path("id").asText()));
        cast.organizer().post(path("/redactions/acceptance"), Map.of()).is(200);
        StringBuilder panel = new StringBuilder("evaluator,maxLoad,categories,conflicts\n");
        Cast.EVALUATORS.forEach(name -> panel.append(name).append(",50,,\n"));
        cast.organizer().csv(path("/evaluators/import"), panel.toString()).is(200);
        moveTo("evaluation").is(200);
        return this;
    }

    /** Finished evaluations of every initiative by the first two evaluators. */
    public Edition score(int count) {
        StringBuilder table = new StringBuilder("initiative,evaluator,criterion,score\n");
        for (int i = 0; i < count; i++) {
            for (int e = 0; e < 2; e++) {
                table.append("i-%d,%s,INN,%d\n".formatted(i, Cast.EVALUATORS.get(e), (i + e) % 6));
                table.append("i-%d,%s,RES,%d\n".formatted(i, Cast.EVALUATORS.get(e), (i * 2 + e) % 6));
            }
        }
        cast.organizer().csv(path("/evaluations/import"), table.toString()).is(200);
        return this;
    }

    public List<JsonNode> initiatives() {
        return cast.organizer().get(path("/initiatives?limit=500")).is(200).items();
    }

    private static Map<String, Object> criterion(String id, double weight) {
        return Map.of(
                "id", id, "name", "Criterio " + id, "description", "", "weight", weight, "min", 0, "max", 5, "step", 1);
    }

    private static Map<String, Object> field(String id, String type, boolean required, boolean blind) {
        return type.equals("text")
                ? Map.of(
                        "id",
                        id,
                        "label",
                        "Campo " + id,
                        "type",
                        type,
                        "maxWords",
                        60,
                        "required",
                        required,
                        "blind",
                        blind)
                : Map.of("id", id, "label", "Campo " + id, "type", type, "required", required, "blind", blind);
    }
}
