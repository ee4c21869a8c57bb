package cl.minka.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The blind panel: who evaluates, what each is given, and their evaluations. */
final class BlindPanel {
    private static final long SEED = 2_027;

    private final Edition edition;
    private final People people;
    private final Crew crew;

    BlindPanel(Edition edition, People people, Crew crew) {
        this.edition = edition;
        this.people = people;
        this.crew = crew;
    }

    /** @param done share of the evaluations that are finished; half as many more are drafts */
    void run(double done) {
        if (edition.isAt(Edition.Stage.SCREENING)) {
            importPanel();
            importAffinities();
            edition.moveTo(Edition.Stage.EVALUATION);
        }
        if (edition.isAt(Edition.Stage.EVALUATION)) {
            assign();
            crew.each(people.evaluators(), evaluator -> evaluate(evaluator, done));
        }
    }

    private void importPanel() {
        Csv panel = new Csv("evaluator", "maxLoad", "categories", "conflicts");
        for (String evaluator : people.evaluators()) {
            int conflict = new SplittableRandom(Seed.of(evaluator))
                    .nextInt(people.places().size());
            panel.row(evaluator, 10, "", people.places().get(conflict).cut());
        }
        edition.organizer().send(edition.path("/evaluators/import"), panel);
    }

    /** How well each evaluator knows the matter of each initiative, 0 to 1. */
    private void importAffinities() {
        Csv affinities = new Csv("evaluator", "initiative", "affinity");
        List<JsonNode> initiatives = edition.initiatives("");
        for (String evaluator : people.evaluators()) {
            for (JsonNode initiative : initiatives) {
                String id = initiative.path("id").asText();
                String external = initiative.path("externalId").asText();
                double matter = new SplittableRandom(
                                Seed.of(evaluator, initiative.path("category").asText()))
                        .nextDouble();
                double chance = new SplittableRandom(Seed.of(evaluator, external)).nextDouble();
                affinities.row(evaluator, id, Math.round(100 * (0.7 * matter + 0.3 * chance)) / 100.0);
            }
        }
        edition.organizer().send(edition.path("/affinities/import"), affinities);
    }

    private void assign() {
        if (edition.organizer()
                .get(edition.path("/assignments?limit=1"))
                .items()
                .isEmpty()) {
            edition.organizer()
                    .post(
                            edition.path("/assignments"),
                            Map.of("objective", "total", "keepExisting", true, "seed", SEED),
                            "demo-assignments-" + edition.id());
        }
    }

    /** What an evaluator does: reads the blind view of each initiative, scores and justifies. */
    private void evaluate(String username, double done) {
        Session evaluator = people.as(username);
        JsonNode criteria = edition.criteria();
        for (JsonNode assignment : evaluator.all("/me/assignments?contest=" + edition.id())) {
            if (!assignment.path("state").asText().equals("assigned")) {
                continue;
            }
            String title = assignment.at("/initiative/title").asText();
            double turn = new SplittableRandom(Seed.of(username, title)).nextDouble();
            if (turn < 1.5 * done) {
                evaluator.put(
                        "/assignments/" + assignment.path("id").asText() + "/evaluation",
                        new Judgement(username, title, criteria).evaluation(turn < done));
            }
        }
    }
}
