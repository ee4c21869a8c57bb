package cl.minka.itests.bench;

import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Evaluations: some as evaluators write them, with drafts, the others from a table; and what is done where they differ. */
final class EditionEvaluations {
    private static final List<String> CRITERIA = List.of("INN", "RES", "SOS");
    private static final String BECAUSE =
            "Un texto de ejemplo que justifica el puntaje con lo que se lee en la postulación.";
    private static final int DIVERGENT = 3;

    private final Stage stage;
    private final Map<Integer, List<String>> panels = new LinkedHashMap<>();

    EditionEvaluations(Stage stage) {
        this.stage = stage;
    }

    /** Evaluators, each with the first of his initiatives: a draft, then the final text. */
    void byHand() {
        int evaluators = Math.min(30, stage.evaluators() / 10);
        int saved = 0;
        for (int e = 1; e <= evaluators; e++) {
            User evaluator = stage.cast().as(Stage.evaluator(e));
            List<JsonNode> own = evaluator
                    .get("/me/assignments?limit=8&contest=" + stage.path("").substring("/contests/".length()))
                    .is(200)
                    .items();
            for (JsonNode item : own) {
                String aid = item.path("id").asText();
                String initiative = stage.organizer()
                        .get(stage.path("/assignments/" + aid))
                        .is(200)
                        .string("/externalId");
                int number = Integer.parseInt(initiative.substring(2));
                write(evaluator, aid, scores(number, e));
                saved++;
            }
        }
        Phases.say("%d evaluations written by %d evaluators, each first as a draft", saved, evaluators);
    }

    private void write(User evaluator, String aid, int[] scores) {
        String path = "/assignments/" + aid + "/evaluation";
        evaluator
                .put(path, Map.of("scores", Map.of("INN", scores[0]), "state", "draft"))
                .isDone();
        String etag = evaluator.get(path).is(200).etag();
        Map<String, Object> whole = Map.of(
                "scores",
                Map.of("INN", scores[0], "RES", scores[1], "SOS", scores[2]),
                "justification",
                Map.of("INN", BECAUSE, "RES", BECAUSE, "SOS", BECAUSE),
                "comment",
                "Comentario de ejemplo.",
                "state",
                "final");
        evaluator.put(path, whole, etag).is(200);
    }

    void imported() {
        Reply assigned =
                stage.organizer().get(stage.path("/assignments?format=csv")).is(200);
        StringBuilder table = new StringBuilder("initiative,evaluator,criterion,score\n");
        int rows = 0;
        for (String line : assigned.text().strip().split("\r\n")) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals("id")) {
                continue;
            }
            int number = Integer.parseInt(cells[2].substring(2));
            panels.computeIfAbsent(number, any -> new ArrayList<>()).add(cells[3]);
            if (!cells[4].equals("final")) {
                int[] scores = scores(number, Integer.parseInt(cells[3].substring(6)));
                for (int c = 0; c < scores.length; c++) {
                    table.append("%s,%s,%s,%d\n".formatted(cells[2], cells[3], CRITERIA.get(c), scores[c]));
                }
                rows++;
            }
        }
        Work work =
                Work.order(stage.organizer(), user -> user.csv(stage.path("/evaluations/import"), table.toString()));
        work.result();
        Phases.say("%d finished evaluations imported in %.1f s", rows, work.seconds());
    }

    /** Each initiative has its quality, each evaluator his leaning; some differ too much on purpose. */
    private int[] scores(int number, int evaluator) {
        if (Stars.of(stage, number).isPresent()) {
            return Stars.scores(Stars.of(stage, number).get());
        }
        if (isDivergent(number)) {
            int score = evaluator % 2 == 0 ? 2 : 7;
            return new int[] {score, score, score};
        }
        int quality = 2 + Math.floorMod(number * 7919, 4) + Math.floorMod(evaluator * 31 + number, 3) - 1;
        int[] scores = new int[CRITERIA.size()];
        for (int c = 0; c < scores.length; c++) {
            scores[c] = Math.max(1, quality - Math.floorMod(number + c, 2));
        }
        if (stage.category(number).equals("escuelas")) {
            scores[2] = Math.min(2, scores[2]);
        }
        return scores;
    }

    private boolean isDivergent(int number) {
        int first = stage.byHand() + 2;
        return number >= first && number < first + 8 * DIVERGENT && (number - first) % 8 == 0;
    }

    void consensus() {
        List<JsonNode> open = stage.organizer()
                .get(stage.path("/consensus?limit=500"))
                .is(200)
                .items();
        Phases.say("%d initiatives whose evaluators differ by more than %s", open.size(), EditionCall.THRESHOLD);
        Phases.require(!open.isEmpty(), "no discrepancy");
        agree(open.get(0));
        if (open.size() > 1) {
            further(open.get(1));
        }
        if (open.size() > 2) {
            Map<String, Object> close =
                    Map.of("close", Map.of("reason", "La diferencia es de criterio, no de lectura"));
            Reply closed = stage.organizer().post(consensus(open.get(2)), close).is(200);
            Phases.say("%s closed: %s", closed.string("/externalId"), closed.string("/state"));
        }
    }

    private void agree(JsonNode open) {
        String path = stage.path("/consensus/" + open.path("code").asText());
        List<User> voices = new ArrayList<>();
        open.path("evaluators")
                .forEach(voice ->
                        voices.add(stage.cast().as(voice.path("evaluator").asText())));
        User first = voices.get(0);
        Reply said = first.post(path, Map.of("message", "La medición del anexo es de un solo mes"))
                .is(200);
        voices.forEach(voice ->
                Phases.require(!said.text().contains(voice.name()), "an evaluator reads who %s is", voice.name()));
        Reply proposed = first.post(path, Map.of("proposal", Map.of("scores", Map.of("INN", 4, "RES", 4, "SOS", 4))))
                .is(200);
        JsonNode notes = proposed.at("/notes");
        String proposal = notes.get(notes.size() - 1).path("id").asText();
        Reply last = proposed;
        for (User voice : voices.subList(1, voices.size())) {
            last = voice.post(path, Map.of("accept", proposal)).is(200);
        }
        if (!last.string("/state").equals("recorded")) {
            last = first.post(path, Map.of("accept", proposal)).is(200);
        }
        Phases.require(last.string("/state").equals("recorded"), "not recorded: %s", last.text());
        Phases.say("%s agreed on %s", open.path("externalId").asText(), last.at("/outcome/scores"));
    }

    private void further(JsonNode open) {
        for (int e = stage.evaluators() - 1; e >= 0; e--) {
            Reply called = stage.organizer().post(consensus(open), Map.of("furtherEvaluator", Stage.evaluator(e)));
            if (called.status() == 200) {
                String id = open.path("initiative").asText();
                String aid = stage.organizer()
                        .get(stage.path("/assignments?initiative=" + id + "&evaluator=" + Stage.evaluator(e)))
                        .is(200)
                        .items()
                        .get(0)
                        .path("id")
                        .asText();
                write(stage.cast().as(Stage.evaluator(e)), aid, new int[] {4, 4, 4});
                Phases.say("%s has a fifth evaluation", open.path("externalId").asText());
                return;
            }
        }
        throw new AssertionError("no further evaluator for " + open);
    }

    private String consensus(JsonNode open) {
        return stage.path("/consensus/" + open.path("initiative").asText());
    }

    void quality() {
        Reply quality = stage.organizer().get(stage.path("/evaluation-quality")).is(200);
        Phases.say(
                "Krippendorff's α (interval) %s, ICC(1) %s, Kendall's W %s, %d evaluators, %d discrepancies",
                quality.at("/krippendorffAlpha/interval"),
                quality.at("/icc/icc1"),
                quality.at("/kendallW"),
                quality.at("/evaluators").size(),
                quality.at("/discrepancies").size());
        quality.at("/notes").forEach(note -> Phases.say("note: %s", note.toString()));
        Reply progress =
                stage.organizer().get(stage.path("/assignments/progress")).is(200);
        Phases.say("progress: %.200s…", progress.text());
    }
}
