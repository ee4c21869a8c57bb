package cl.minka.itests.bench;

import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Edition;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Accounts, the contest with its rules, and its opening. */
final class EditionCall {
    static final double THRESHOLD = 45;

    private final Stage stage;

    EditionCall(Stage stage) {
        this.stage = stage;
    }

    void accounts() {
        StringBuilder table = new StringBuilder("username,name,email,role,organization,password\n");
        for (int e = 0; e < stage.evaluators(); e++) {
            row(table, Stage.evaluator(e), "evaluator", e % 7 == 0 ? Cast.CUTS.get(e % Cast.CUTS.size()) : "amuch");
        }
        Stars.cuts().forEach(cut -> row(table, "muni-" + cut, "municipality", cut));
        row(table, "jurado-9", "committee", Stars.winners());
        Reply report = stage.cast()
                .admin()
                .csv("/users/import?dryRun=true", table.toString())
                .is(200);
        Phases.require(report.at("/errors").isEmpty(), "dry run: %s", report.text());
        Work work = Work.order(stage.cast().admin(), admin -> admin.csv("/users/import", table.toString()));
        Phases.say(
                "%d accounts imported as a job, each with its Argon2 hash",
                work.result().path("created").asInt());
    }

    void contest() {
        User organizer = stage.organizer();
        organizer.post("/contests", definition(List.of())).is(201);
        Reply refused = stage.moveTo("open").isProblem(409);
        Phases.say("opening without rules: %s", refused.string("/detail"));
        organizer.put(stage.path("/rules"), Map.of("text", Edition.RULES)).isDone();
        stage.moveTo("open").is(200);
        Phases.say(
                "open; anybody reads the rules, SHA-256 %s",
                stage.cast().anonymous().get(stage.path("/rules")).is(200).string("/sha256"));
    }

    /** Three criteria from 1 to 7, as in Chilean schools; two winners a category, one award a municipality. */
    Map<String, Object> definition(List<String> tieBreak) {
        Map<String, Object> contest = new LinkedHashMap<>(
                new Edition(stage.cast(), stage.path("").substring("/contests/".length())).definition());
        contest.put("title", "Ejemplo: edición completa");
        contest.put("categories", categories());
        contest.put("criteria", List.of(criterion("INN", 0.5), criterion("RES", 0.3), criterion("SOS", 0.2)));
        List<Object> form = new ArrayList<>((List<?>) contest.get("form"));
        form.add(Map.of("id", "anexo", "label", "Anexo", "type", "file", "required", false, "blind", true));
        contest.put("form", form);
        contest.put("panel", Map.of("evaluationsPerInitiative", Stage.EACH, "maxLoad", 60, "excludeSameRegion", false));
        contest.put("discrepancyThreshold", THRESHOLD);
        contest.put("selection", selection(tieBreak));
        return contest;
    }

    private static List<Map<String, Object>> categories() {
        return Stage.CATEGORIES.stream()
                .map(id -> Map.<String, Object>of("id", id, "name", "Categoría " + id))
                .toList();
    }

    private static Map<String, Object> selection(List<String> tieBreak) {
        return Map.of(
                "shortlist", 20,
                "minimumScore", 50,
                "minimumPerCriterion", 3,
                "winnersPerCategory", 2,
                "mentions", 3,
                "onePerMunicipality", true,
                "blindWeight", 0.6,
                "committeeWeight", 0.4,
                "tieBreak", tieBreak);
    }

    private static Map<String, Object> criterion(String id, double weight) {
        return Map.of(
                "id", id, "name", "Criterio " + id, "description", "", "weight", weight, "min", 1, "max", 7, "step", 1);
    }

    private static void row(StringBuilder table, String username, String role, String organization) {
        table.append("%s,Persona de ejemplo %s,,%s,%s,%s\n"
                .formatted(username, username, role, organization, Cast.PASSWORD));
    }
}
