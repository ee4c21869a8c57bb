package cl.minka.itests.bench;

import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ranking, committee, and a selection on which there is something to argue, told line by line. */
final class EditionDecision {
    private static final List<String> MEMBERS = List.of("jurado-1", "jurado-2", "jurado-3", "jurado-9");
    private static final String BECAUSE = "Replicable en otras comunas, según el texto de ejemplo.";

    private final Stage stage;
    private final Phases phases;
    private String ranking = "";

    EditionDecision(Stage stage, Phases phases) {
        this.stage = stage;
        this.phases = phases;
    }

    void ranking() {
        for (String note : List.of("primera", "segunda")) {
            double most = note.equals("primera") ? 10 : 1;
            Reply made = phases.within(
                    most, "ranking of %d, %s".formatted(stage.initiatives(), note), () -> stage.organizer()
                            .post(stage.path("/rankings"), Map.of("note", note))
                            .isDone());
            ranking = made.string("/id");
        }
        Reply check = stage.organizer()
                .post(stage.path("/rankings/" + ranking + "/verification"), Map.of())
                .is(200);
        Phases.require(check.at("/identical").asBoolean(), "%s", check.text());
        Phases.say("computed again: %s", check.text());
    }

    void comparison() {
        Work work = Work.order(
                stage.organizer(),
                user -> user.get(stage.path("/rankings/comparison?seed=7&resamples=200&strategies=mean,median")));
        JsonNode comparison = work.result();
        Phases.say(
                "%d strategies, %d entries, %d resamples in %.1f s, %d steps of progress seen",
                comparison.path("strategies").size(),
                comparison.path("entries").size(),
                comparison.at("/bootstrap/resamples").asInt(),
                work.seconds(),
                work.steps());
    }

    void committee() {
        User organizer = stage.organizer();
        Map<String, Object> body = new LinkedHashMap<>(Map.of("members", MEMBERS, "quorum", 2, "ranking", ranking));
        Reply first = organizer.put(stage.path("/committee"), body).isDone();
        List<String> shortlist = new ArrayList<>();
        first.at("/shortlist")
                .forEach(item -> shortlist.add(item.path("initiative").asText()));
        shortlist.add(stage.id(Stars.number(stage, 3)));
        body.put("shortlist", shortlist);
        organizer.put(stage.path("/committee"), body, first.etag()).is(200);
        Phases.say(
                "%d shortlisted, one of them added by the organizer although it fails a criterion", shortlist.size());
        stage.moveTo("committee").is(200);
        String recused = stage.id(Stars.number(stage, 6));
        for (String name : MEMBERS) {
            opinions(stage.cast().as(name), recused);
        }
    }

    private void opinions(User member, String recused) {
        int given = 0;
        JsonNode seen = member.get(stage.path("/committee")).is(200).at("/shortlist");
        for (JsonNode item : seen) {
            String initiative = item.path("initiative").asText();
            String path = stage.path("/committee/opinions/" + initiative);
            if (member.name().equals(MEMBERS.get(0)) && initiative.equals(recused)) {
                member.post(path + "/recusal", Map.of("reason", "Asesoró la iniciativa"))
                        .isDone();
                continue;
            }
            int score = item.path("rank").asInt() <= 12 ? 6 : 5;
            Map<String, Object> opinion = Map.of(
                    "scores", Map.of("INN", score, "RES", score, "SOS", score),
                    "justification", Map.of("INN", BECAUSE, "RES", BECAUSE, "SOS", BECAUSE));
            member.put(path, opinion).isDone();
            given++;
        }
        Phases.say("%s sees %d, gave %d opinions", member.name(), seen.size(), given);
    }

    void contested() {
        User organizer = stage.organizer();
        Map<String, Object> confirm = Map.of("ranking", ranking, "confirm", true);
        Reply refused = organizer.post(stage.path("/selection"), confirm).isProblem(409);
        Phases.say("confirming is refused: %s", refused.string("/detail"));
        refused.at("/errors")
                .forEach(error -> Phases.say("  %s", error.path("detail").asText()));
        Phases.require(refused.at("/errors").size() >= 2, "no tie: %s", refused.text());
        String etag = organizer.get(stage.path("")).is(200).etag();
        Map<String, Object> ruled = new EditionCall(stage).definition(List.of("heaviestCriterion", "submittedFirst"));
        organizer.put(stage.path(""), ruled, etag).is(200);
        Reply proposal = organizer
                .post(stage.path("/selection"), Map.of("ranking", ranking))
                .is(200);
        organizer.get(stage.path("/selection")).isProblem(404);
        Phases.say("with the rules heaviestCriterion, submittedFirst:");
        new SelectionTelling(stage).tell(proposal.at(""));
        require(proposal);
    }

    /** What the rules say about the stars, by hand. */
    private void require(Reply selection) {
        List<String> winners = new ArrayList<>();
        selection
                .at("/winners")
                .forEach(item -> winners.add(item.path("externalId").asText()));
        List<String> expected = new ArrayList<>();
        for (int star : List.of(0, 4, 5, 9, 2, 6)) {
            expected.add(Stage.external(Stars.number(stage, star)));
        }
        Phases.require(winners.containsAll(expected) && winners.size() == 6, "winners %s, not %s", winners, expected);
        Phases.require(selection.at("/voidCategories/0/category").asText().equals("escuelas"), "no void category");
    }

    void whatIf() {
        Map<String, Object> other = Map.of("winnersPerCategory", 1, "onePerMunicipality", false);
        Reply answer = stage.organizer()
                .post(stage.path("/selection/what-if"), Map.of("ranking", ranking, "selection", other))
                .is(200);
        Phases.say(
                "one winner a category, more than one a municipality: %d winners",
                answer.at("/winners").size());
        answer.at("/winners").forEach(item -> Phases.say("  %s", SelectionTelling.line(item)));
    }

    void confirm() {
        Reply decided = stage.organizer()
                .post(stage.path("/selection"), Map.of("ranking", ranking, "confirm", true))
                .isDone();
        Phases.require(decided.at("/confirmed").asBoolean(), "%s", decided.text());
        stage.moveTo("decided").is(200);
        stage.cast().anonymous().get(stage.path("/results")).isProblem(404);
        stage.moveTo("published").is(200);
        Phases.say("confirmed by a person at %s, decided, published", decided.string("/decidedAt"));
    }

    String chosen() {
        return ranking;
    }
}
