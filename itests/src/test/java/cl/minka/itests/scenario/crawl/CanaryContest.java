package cl.minka.itests.scenario.crawl;

import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Edition;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A contest with a canary in every field, file and account, carried phase by phase. */
public final class CanaryContest {
    static final String PRESENTER = "10103";
    static final String PARTNER = "11303";

    private final Cast cast;
    private final Edition edition;
    private final Aviary aviary;
    private final boolean seen;
    private final String presenter;
    private final String judge;
    private final CanaryCall call;
    private final CanaryPanel panel;
    private final Map<String, String> ids = new HashMap<>();

    /** @param seen whether the committee sees who presents */
    public CanaryContest(Cast cast, String contest, Aviary aviary, boolean seen) {
        this.cast = cast;
        this.edition = new Edition(cast, contest);
        this.aviary = aviary;
        this.seen = seen;
        this.presenter = "muni-" + aviary.small("municipal user name");
        this.judge = "juez-" + aviary.small("evaluator user name");
        this.call = new CanaryCall(cast, edition, aviary);
        this.panel = new CanaryPanel(cast, edition, aviary, judge, ids);
    }

    public Edition edition() {
        return edition;
    }

    public Aviary aviary() {
        return aviary;
    }

    public boolean isSeen() {
        return seen;
    }

    public String id(String name) {
        return ids.get(name);
    }

    public String judge() {
        return judge;
    }

    /** The call is open; the canary initiative and the one of another municipality are in. */
    public CanaryContest open() {
        call.account(presenter, "municipal", "municipality", PRESENTER);
        call.account(judge, "evaluator", "evaluator", "amuch");
        User organizer = cast.organizer();
        organizer.post("/contests", call.definition(seen)).is(201);
        organizer.put(edition.path("/rules"), Map.of("text", Edition.RULES)).isDone();
        edition.moveTo("open").is(200);
        ids.put("hidden", call.submit(cast.direct(presenter), call.draft(), PRESENTER));
        ids.put("other", call.submit(cast.direct("muni-" + Cast.CUTS.get(1)), call.otherDraft(), "08101"));
        cast.direct("muni-" + Cast.CUTS.get(1))
                .post(edition.path("/questions"), Map.of("text", "¿Qué plazo de ejemplo rige?"))
                .is(201);
        return this;
    }

    /** Screened, redacted, assigned; some have evaluated, some differ, one has withdrawn. */
    public CanaryContest evaluate() {
        edition.admit(2).moveTo("screening").is(200);
        screen("hidden", aviary.plant("screening reason"));
        screen("other", "Cumple.");
        User organizer = cast.organizer();
        organizer.post(edition.path("/redactions/acceptance"), Map.of()).is(200);
        redact();
        panel.name();
        edition.moveTo("evaluation").is(200);
        panel.evaluate();
        return this;
    }

    /** The committee has sat, one member has recused himself. */
    public CanaryContest committee(String conflicted) {
        User organizer = cast.organizer();
        ids.put(
                "ranking",
                organizer.post(edition.path("/rankings"), Map.of()).isDone().string("/id"));
        List<String> members = new ArrayList<>(Cast.COMMITTEE);
        members.add(conflicted);
        Map<String, Object> committee = Map.of(
                "members",
                members,
                "quorum",
                1,
                "ranking",
                ids.get("ranking"),
                "shortlist",
                List.of(ids.get("hidden"), ids.get("other"), ids.get("second")));
        organizer.put(edition.path("/committee"), committee).isDone();
        edition.moveTo("committee").is(200);
        User member = cast.direct(Cast.COMMITTEE.get(2));
        Map<String, Object> opinion = Map.of(
                "scores", Map.of("INN", 4, "RES", 3),
                "justification",
                        Map.of("INN", CanaryPanel.SOLEMN + aviary.plant("opinion on the hidden one", "committee")));
        member.put(edition.path("/committee/opinions/" + ids.get("hidden")), opinion)
                .isDone();
        member.post(
                        edition.path("/committee/opinions/" + ids.get("other") + "/recusal"),
                        Map.of("reason", aviary.plant("member's recusal reason", "committee conflicted")))
                .isDone();
        return this;
    }

    /** Decided, published, and appealed against. */
    public CanaryContest publish() {
        User organizer = cast.organizer();
        organizer
                .post(edition.path("/selection"), Map.of("ranking", ids.get("ranking"), "confirm", true))
                .isDone();
        edition.moveTo("decided").is(200);
        edition.moveTo("published").is(200);
        cast.direct(presenter)
                .post(
                        edition.path("/appeals"),
                        Map.of(
                                "initiative",
                                ids.get("hidden"),
                                "grounds",
                                "Pedimos mirar otra vez el " + aviary.plant("grounds of an appeal")))
                .isDone();
        return this;
    }

    private void screen(String name, String reason) {
        cast.organizer()
                .put(
                        edition.path("/initiatives/" + ids.get(name) + "/screening"),
                        Map.of("decision", "admitted", "reasons", List.of(reason)))
                .isDone();
    }

    /** What no dictionary finds, the organizer strikes out. */
    private void redact() {
        String path = edition.path("/initiatives/" + ids.get("hidden") + "/redactions");
        User organizer = cast.organizer();
        Reply present = organizer.get(path).is(200);
        Map<String, Object> edits = Map.of("apodo", "El apodo del lugar.");
        Map<String, Object> decisions = new HashMap<>();
        for (JsonNode finding : organizer
                .get(edition.path("/initiatives/" + ids.get("hidden") + "/blind"))
                .is(200)
                .at("/findings")) {
            boolean shown = finding.path("field").asText().startsWith("attachment:foto");
            decisions.put(finding.path("id").asText(), shown ? "rejected" : "accepted");
        }
        Reply edited = organizer
                .put(path, Map.of("edits", edits, "decisions", decisions, "clear", false), present.etag())
                .is(200);
        ids.put("code", edited.string("/code"));
        organizer.post(edition.path("/redactions/acceptance"), Map.of()).is(200);
    }

    /** All that the organizer can read of it: each canary can be heard here. */
    public List<String> readings() {
        List<String> paths = new ArrayList<>(List.of(
                "/users/" + presenter,
                "/users/" + judge,
                edition.path("/evaluations?limit=500"),
                edition.path("/assignments?limit=500"),
                edition.path("/committee/minutes"),
                edition.path("/appeals"),
                edition.path("/consensus/" + ids.get("hidden"))));
        for (String name : List.of("hidden", "other")) {
            String path = edition.path("/initiatives/" + ids.get(name));
            paths.addAll(List.of(path, path + "/screening", path + "/blind"));
            cast.organizer()
                    .get(path)
                    .is(200)
                    .at("/attachments")
                    .forEach(file ->
                            paths.add(path + "/attachments/" + file.path("name").asText()));
        }
        Cast.EVALUATORS.stream()
                .map(name -> "hidden/" + name)
                .filter(ids::containsKey)
                .forEach(key -> paths.add("~" + key.substring(7) + "/assignments/" + ids.get(key) + "/evaluation"));
        paths.add("~" + judge + "/assignments/" + ids.get("hidden/" + judge) + "/evaluation");
        return paths;
    }
}
