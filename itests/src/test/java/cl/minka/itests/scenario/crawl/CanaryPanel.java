package cl.minka.itests.scenario.crawl;

import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Edition;
import cl.minka.itests.scenario.User;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The evaluators of a contest of canaries: who has what, and what they write. */
final class CanaryPanel {
    static final String SOLEMN = "Razón de ejemplo bien fundada para el puntaje: ";

    private final Cast cast;
    private final Edition edition;
    private final Aviary aviary;
    private final String judge;
    private final Map<String, String> ids;

    /** @param ids of initiatives by name; those of assignments are added, as {@code initiative/evaluator} */
    CanaryPanel(Cast cast, Edition edition, Aviary aviary, String judge, Map<String, String> ids) {
        this.cast = cast;
        this.edition = edition;
        this.aviary = aviary;
        this.judge = judge;
        this.ids = ids;
    }

    /** Names the evaluators and gives each his assignments. */
    void name() {
        User organizer = cast.organizer();
        List<String> judges = new ArrayList<>(Cast.EVALUATORS);
        judges.add(judge);
        for (String name : judges) {
            List<String> conflicts = name.equals(judge) ? List.of("15102") : List.of();
            organizer
                    .put(edition.path("/evaluators/" + name), Map.of("maxLoad", 50, "conflicts", conflicts))
                    .isDone();
        }
        ids.put("first", initiative("i-0"));
        ids.put("second", initiative("i-1"));
        pair("hidden", judges.get(0));
        pair("hidden", judges.get(1));
        pair("hidden", judges.get(3));
        pair("hidden", judge);
        pair("first", judges.get(0));
        pair("other", judges.get(2));
        pair("second", judges.get(2));
        pair("other", judge);
    }

    /** One has withdrawn, some have evaluated, two differ and one has written about it. */
    void evaluate() {
        String reason = aviary.plant("evaluator's recusal reason");
        cast.direct(Cast.EVALUATORS.get(3))
                .post(
                        "/assignments/" + ids.get("hidden/" + Cast.EVALUATORS.get(3)) + "/recusal",
                        Map.of("reason", reason))
                .isDone();
        score("hidden", Cast.EVALUATORS.get(0), 5, aviary.plant("own comment", "evaluator"));
        score("hidden", Cast.EVALUATORS.get(1), 1, aviary.plant("comment of another", ""));
        score("hidden", judge, 3, aviary.plant("comment of a third", ""));
        score("other", judge, 4, "Sin más.");
        score("other", Cast.EVALUATORS.get(2), 2, "Sin más.");
        score("second", Cast.EVALUATORS.get(2), 2, "Sin más.");
        String message = "Propongo mirar el "
                + aviary.plant("consensus message", "evaluator").toLowerCase();
        cast.direct(judge)
                .post(edition.path("/consensus/" + ids.get("code")), Map.of("message", message))
                .isDone();
    }

    private String initiative(String externalId) {
        return cast.organizer()
                .get(edition.path("/initiatives?externalId=" + externalId))
                .is(200)
                .string("/items/0/id");
    }

    private void pair(String initiative, String evaluator) {
        JsonNode made = cast.organizer()
                .post(
                        edition.path("/assignments/pairs"),
                        Map.of("initiative", ids.get(initiative), "evaluator", evaluator))
                .isDone()
                .at("");
        ids.put(initiative + "/" + evaluator, made.path("id").asText());
    }

    private void score(String initiative, String evaluator, int score, String comment) {
        Map<String, Object> evaluation = Map.of(
                "scores",
                Map.of("INN", score, "RES", score),
                "justification",
                Map.of("INN", SOLEMN + comment, "RES", SOLEMN + comment),
                "comment",
                comment,
                "state",
                "final");
        cast.direct(evaluator)
                .put("/assignments/" + ids.get(initiative + "/" + evaluator) + "/evaluation", evaluation)
                .isDone();
    }
}
