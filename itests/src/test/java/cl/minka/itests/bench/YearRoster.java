package cl.minka.itests.bench;

import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Organizations and people: a roster first, without accounts. */
final class YearRoster {
    private static final int TWICE = 3;
    private static final double LIMIT = 15;

    private final YearStage stage;

    YearRoster(YearStage stage) {
        this.stage = stage;
    }

    /** Dry run, the import, and the same again, which changes nothing. */
    void imported() {
        for (int n = 0; n < YearStage.ORGANIZATIONS; n++) {
            stage.organizer()
                    .post(
                            "/organizations",
                            Map.of(
                                    "kind",
                                    "neighbourhood-council",
                                    "name",
                                    organization(n),
                                    "municipality",
                                    cut(n),
                                    "officers",
                                    List.of()))
                    .is(201);
        }
        String table = table();
        Reply bad = stage.organizer().csv("/people/import", table + "Nadie,11-1,,,,,x\n");
        bad.is(422);
        Phases.require(bad.at("/errors").size() == 1 && total() == 0, "a roster with a bad line: %s", bad.text());
        report("dry run of a roster of %d", "/people/import?dryRun=true", table, "created");
        Phases.require(total() == 0, "a dry run stored people");
        report("roster of %d imported", "/people/import", table, "created");
        report("roster of %d imported again", "/people/import", table, "unchanged");
        Phases.require(total() == stage.people(), "people on the roster: %d", total());
    }

    private int total() {
        return stage.find("/people?limit=1").path("total").asInt();
    }

    private void report(String what, String path, String table, String count) {
        Reply report = stage.phases().within(LIMIT, what.formatted(stage.people()), () -> stage.organizer()
                .csv(path, table)
                .is(200));
        Phases.require(report.at("/" + count).asInt() == stage.people(), "%s: %s", path, report.text());
    }

    private String table() {
        StringBuilder table = new StringBuilder("name,rut,birthDate,sex,municipality,organization,externalId\n");
        for (int n = 0; n < stage.people(); n++) {
            table.append("%s,%s,%s,%s,%s,%s,%s\n"
                    .formatted(
                            name(n),
                            n < TWICE ? "" : YearNames.rut(n),
                            n == stage.people() - 1
                                    ? LocalDate.now().minusYears(12)
                                    : LocalDate.of(1950 + number(n) % 50, 1 + number(n) % 12, 1 + number(n) % 28),
                            number(n) % 2 == 0 ? "female" : "male",
                            cut(number(n) % YearStage.ORGANIZATIONS),
                            organization(number(n) % YearStage.ORGANIZATIONS),
                            YearStage.external(n)));
        }
        return table.toString();
    }

    /** The first few are there once more, at the end, spelt as they sound. */
    private String name(int number) {
        int twice = stage.people() - 2 - number;
        return twice >= 0 && twice < TWICE ? spelt(YearNames.name(twice)) : YearNames.name(number);
    }

    /** The one that a person is. */
    private int number(int number) {
        int twice = stage.people() - 2 - number;
        return twice >= 0 && twice < TWICE ? twice : number;
    }

    private static String spelt(String name) {
        return name.replace("b", "v")
                .replace("s", "z")
                .replace("qui", "ki")
                .replace("B", "V")
                .replace("S", "Z");
    }

    private static String organization(int number) {
        return "Junta de Vecinos de Ejemplo " + number;
    }

    private static String cut(int number) {
        return Cast.CUTS.get(number % Cast.CUTS.size());
    }

    /** A person decides: one pair is one, another is not. */
    void duplicates() {
        List<JsonNode> pairs =
                stage.organizer().get("/people/duplicates?limit=500").is(200).items();
        for (int n = 0; n < TWICE; n++) {
            int one = n;
            int again = stage.people() - 2 - n;
            JsonNode pair = pairs.stream()
                    .filter(each -> isOf(each, stage.id(one), stage.id(again)))
                    .findFirst()
                    .orElseThrow(() ->
                            new AssertionError("%s and %s are not told to be alike".formatted(name(one), name(again))));
            Phases.say("%s / %s: %s", name(n), name(again), pair.path("reasons"));
        }
        String gone = stage.id(stage.people() - 2);
        Reply loser = stage.organizer().get("/people/" + gone).is(200);
        Reply merged = stage.organizer()
                .with("If-Match", loser.etag())
                .post("/people/" + gone + "/merge", Map.of("into", stage.id(0)))
                .is(200);
        Phases.require(merged.string("/rut").equals(YearNames.rut(stage.people() - 2)), "merged: %s", merged.text());
        Phases.require(
                stage.find("/people/" + gone).path("id").asText().equals(stage.id(0)), "the old id does not answer");
        stage.organizer()
                .post("/people/" + stage.id(stage.people() - 3) + "/distinct", Map.of("other", stage.id(1)))
                .isDone();
        int left = stage.find("/people/duplicates?limit=500").path("items").size();
        Phases.require(left == pairs.size() - 2, "%d pairs, then %d", pairs.size(), left);
    }

    private static boolean isOf(JsonNode pair, String one, String other) {
        List<String> ids =
                List.of(pair.at("/first/id").asText(), pair.at("/second/id").asText());
        return ids.contains(one) && ids.contains(other);
    }

    /** The last is twelve years old: without the consent of a guardian he is not enrolled. */
    void consents() {
        String child = stage.id(stage.people() - 1);
        Map<String, Object> order = Map.of("person", child);
        String enrolments = "/editions/" + YearStage.edition(0) + "/enrolments";
        Reply refused = stage.organizer().post(enrolments, order).isProblem(409);
        Phases.require(
                refused.text().contains("schools.guardian-needed")
                        && refused.text().contains("schools.guardian-consent-needed"),
                "a child without a guardian: %s",
                refused.text());
        Reply person = stage.organizer().get("/people/" + child).is(200);
        Map<String, Object> with = new LinkedHashMap<>();
        for (String field : List.of("name", "rut", "birthDate", "sex", "municipality", "externalId")) {
            with.put(field, person.string("/" + field));
        }
        with.put("guardian", Map.of("name", "Tutora de Ejemplo", "contact", "+56 9 0000 0000", "relation", "madre"));
        stage.organizer().put("/people/" + child, with, person.etag()).is(200);
        Reply text = stage.organizer()
                .post("/consent-texts", Map.of("purpose", "enrolment", "text", "Acepto que participe en el curso."))
                .is(201);
        say(child, text, "given");
        Reply enrolled = stage.organizer().post(enrolments, order).is(201);
        say(child, text, "revoked");
        String place = enrolments + "/" + enrolled.string("/id");
        stage.organizer()
                .put(
                        place,
                        Map.of("state", "withdrawn", "reason", "Sin consentimiento"),
                        stage.organizer().get(place).etag())
                .is(200);
        stage.organizer().post(enrolments, order).isProblem(409);
        Phases.require(
                stage.organizer()
                                .get("/people/" + child + "/consents")
                                .is(200)
                                .items()
                                .size()
                        == 2,
                "consents are kept, all of them");
    }

    private void say(String child, Reply text, String state) {
        stage.organizer()
                .post(
                        "/people/" + child + "/consents",
                        Map.of(
                                "purpose",
                                "enrolment",
                                "version",
                                text.string("/version"),
                                "state",
                                state,
                                "byGuardian",
                                true))
                .is(201);
    }

    /** Somebody of the first edition: the figures stay, the person does not. */
    void erased() {
        String edition = YearStage.edition(0);
        String person = stage.id(5);
        JsonNode before = stage.find("/editions/" + edition + "/attendance");
        stage.organizer()
                .delete(
                        "/people/" + person,
                        stage.organizer().get("/people/" + person).etag())
                .isDone();
        JsonNode after = stage.find("/editions/" + edition + "/attendance");
        Phases.require(
                before.path("people").size() == after.path("people").size(), "attendance of an erased person is gone");
        Phases.require(!after.toString().contains(YearNames.name(5)), "the name of an erased person is still told");
        Phases.require(
                stage.find("/people?q=" + YearNames.name(5).replace(' ', '+'))
                        .path("items")
                        .isEmpty(),
                "an erased person is still found");
    }
}
