package cl.minka.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From the finished evaluations to the published results: ranking, committee, and a person's decision. */
final class Jury {
    private static final int QUORUM = 3;

    private final Edition edition;
    private final People people;
    private final Crew crew;

    Jury(Edition edition, People people, Crew crew) {
        this.edition = edition;
        this.people = people;
        this.crew = crew;
    }

    void run() {
        if (edition.isAt(Edition.Stage.EVALUATION)) {
            convene(ranking());
            edition.moveTo(Edition.Stage.COMMITTEE);
        }
        if (edition.isAt(Edition.Stage.COMMITTEE)) {
            crew.each(people.committee(), this::deliberate);
            decide();
            edition.moveTo(Edition.Stage.DECIDED);
        }
        if (edition.isAt(Edition.Stage.DECIDED)) {
            edition.moveTo(Edition.Stage.PUBLISHED);
        }
    }

    /** The stored ranking by the contest's own strategy; computed when there is none. */
    private String ranking() {
        List<JsonNode> stored = edition.organizer().all(edition.path("/rankings"));
        return stored.isEmpty()
                ? edition.organizer()
                        .post(edition.path("/rankings"), Map.of(), "demo-ranking-" + edition.id())
                        .text("id")
                : stored.get(0).path("id").asText();
    }

    private void convene(String ranking) {
        String path = edition.path("/committee");
        Map<String, Object> draft = Map.of("members", people.committee(), "quorum", QUORUM, "ranking", ranking);
        Optional<Answer> committee = edition.organizer().find(path);
        if (committee.isEmpty()) {
            edition.organizer().put(path, draft);
        } else if (committee.get().at("members").isEmpty()) {
            edition.organizer().put(path, draft, committee.get().etag().orElseThrow());
        }
    }

    /** What a member does: reads the shortlist that he may see and says his opinion of each. */
    private void deliberate(String username) {
        Session member = people.as(username);
        JsonNode criteria = edition.criteria();
        for (JsonNode item : member.get(edition.path("/committee")).at("shortlist")) {
            String path = edition.path(
                    "/committee/opinions/" + item.path("initiative").asText());
            if (member.find(path).isEmpty()) {
                String title = item.path("title").asText();
                member.put(path, new Judgement(username, title, criteria).opinion());
            }
        }
    }

    /** The rules propose; a person confirms. */
    private void decide() {
        Map<String, Object> order = Map.of("ranking", ranking(), "confirm", true);
        edition.organizer().post(edition.path("/selection"), order, "demo-selection-" + edition.id());
    }
}
