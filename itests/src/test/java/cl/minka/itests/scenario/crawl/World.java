package cl.minka.itests.scenario.crawl;

import cl.minka.itests.Wait;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Edition;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import cl.minka.itests.scenario.crawl.Stage.Crawler;
import cl.minka.itests.scenario.crawl.Stage.Depth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of two contests that show the same and hide something else.
 *
 * <p>Shown alike: an evaluator has two initiatives and has finished one; a municipality presents one of its own; the
 * committee has the same shortlist with the same scores. Hidden and different: who presents the first and with what
 * (team, externalId, hidden answers and files), how many initiatives there are beside and whether they came in before or
 * after, how many others evaluate, who, and with which scores (their mean is the same).
 */
public final class World {
    private static final Duration NOTICED = Duration.ofSeconds(20);

    private final Cast cast;
    private final Edition edition;
    private final String letter;
    private final Hidden hidden;
    private final WorldForms forms;
    private final Map<String, String> ids = new HashMap<>();
    private final List<String> submitted = new ArrayList<>();
    private final Stage stage;

    /** What differs. @param others scores of those who evaluate the first beside the one who crawls */
    public record Hidden(String cut, String place, boolean first, int beside, List<Integer> others, String secret) {}

    /** @param letter one, which tells the world in every name */
    public World(Cast cast, String id, String letter, Hidden hidden) {
        this.cast = cast;
        this.edition = new Edition(cast, id + "-" + letter);
        this.letter = letter;
        this.hidden = hidden;
        this.forms = new WorldForms(edition, hidden);
        this.stage = new Stage(edition.id());
    }

    /** In evaluation. */
    public World evaluate() {
        accounts();
        User organizer = cast.organizer();
        organizer.post("/contests", forms.definition()).is(201);
        organizer.put(edition.path("/rules"), Map.of("text", Edition.RULES)).isDone();
        edition.moveTo("open").is(200);
        if (hidden.first()) {
            beside();
        }
        for (int i = 2; i < hidden.beside(); i++) {
            submitted.add(edition.submit(user("muni-oculta"), forms.beside(i)));
        }
        ids.put("shown", edition.submit(user("muni-oculta"), forms.shown()));
        ids.put("own", edition.submit(user("muni-propia"), forms.own()));
        if (!hidden.first()) {
            beside();
        }
        edition.moveTo("screening").is(200);
        edition.admitByHand(ids.get("shown"));
        edition.admitByHand(ids.get("own"));
        submitted.forEach(edition::admitByHand);
        organizer.post(edition.path("/redactions/acceptance"), Map.of()).is(200);
        panel();
        told();
        edition.moveTo("evaluation").is(200);
        score("shown", "juez-1", 3);
        for (int i = 0; i < hidden.others().size(); i++) {
            score("shown", "juez-" + (i + 2), hidden.others().get(i));
        }
        score("own", "juez-2", 4);
        noticed("juez-1", 1);
        return this;
    }

    /** The committee has met. */
    public World committee() {
        User organizer = cast.organizer();
        String ranking =
                organizer.post(edition.path("/rankings"), Map.of()).isDone().string("/id");
        Map<String, Object> committee = Map.of(
                "members",
                List.of(name("jurado-1"), name("jurado-2")),
                "quorum",
                1,
                "ranking",
                ranking,
                "shortlist",
                List.of(ids.get("shown"), ids.get("own")));
        organizer.put(edition.path("/committee"), committee).isDone();
        edition.moveTo("committee").is(200);
        Map<String, Object> opinion = Map.of(
                "scores", Map.of("INN", 4, "RES", 3), "justification", Map.of("INN", "Ejemplo de razón fundada."));
        user("jurado-2")
                .put(edition.path("/committee/opinions/" + ids.get("shown")), opinion)
                .isDone();
        stage.value("ranking", ranking);
        return this;
    }

    public Stage evaluators() {
        Stage crawled = fresh();
        crawled.with(new Crawler("evaluator", "evaluator", user("juez-1"), Depth.CONTESTS));
        crawled.with(new Crawler("municipality", "municipality", user("muni-propia"), Depth.CONTESTS));
        return crawled;
    }

    public Stage members() {
        Stage crawled = fresh();
        crawled.with(new Crawler("committee", "committee", user("jurado-1"), Depth.CONTESTS));
        return crawled;
    }

    private Stage fresh() {
        Stage crawled = new Stage(edition.id());
        stage.values().forEach(crawled::value);
        crawled.value("contest", edition.id());
        crawled.value("iid.hidden", ids.get("second"));
        crawled.value("iid.other", ids.get("own"));
        crawled.value("aid.hidden", ids.get("own/juez-2"));
        crawled.value("username.hidden", name("juez-2"));
        crawled.value("name.hidden", "carta");
        crawled.value("word.hidden", "Zorzalux");
        crawled.value("externalId.hidden", "Zorzalux-1");
        crawled.value("cut.hidden", "10103");
        crawled.value("evaluator", "aid.own", ids.get("shown/juez-1"));
        crawled.value("evaluator", "iid.own", ids.get("code"));
        crawled.value("evaluator", "username.own", name("juez-1"));
        crawled.value("municipality", "iid.own", ids.get("own"));
        crawled.value("municipality", "iid.hidden", ids.get("shown"));
        crawled.value("municipality", "cut.own", "08101");
        crawled.value("committee", "iid.own", ids.get("shown"));
        return crawled;
    }

    /** What stands for this world in an answer, with what stands for both. */
    public Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        ids.forEach((key, value) -> names.put(value, "{" + key + "}"));
        stage.values().forEach((key, value) -> names.put(value, "{" + key + "}"));
        names.put(edition.id(), "{contest}");
        people().forEach(person -> names.put(name(person), "{" + person + "}"));
        return names;
    }

    private static List<String> people() {
        return List.of("juez-1", "juez-2", "juez-3", "juez-4", "muni-propia", "muni-oculta", "jurado-1", "jurado-2");
    }

    private String name(String person) {
        return person + "-" + edition.id();
    }

    private User user(String person) {
        return cast.direct(name(person));
    }

    private void accounts() {
        StringBuilder table = new StringBuilder("username,name,email,role,organization,password\n");
        for (String person : people()) {
            String role = person.startsWith("juez")
                    ? "evaluator,amuch"
                    : person.startsWith("jurado")
                            ? "committee,amuch"
                            : "municipality," + (person.equals("muni-propia") ? "08101" : hidden.cut());
            table.append("%s,Persona de ejemplo,,%s,%s\n".formatted(name(person), role, Cast.PASSWORD));
        }
        cast.admin().csv("/users/import", table.toString()).is(200);
    }

    private void beside() {
        StringBuilder table = new StringBuilder("externalId,title,category,municipality,status,resumen,quien\n");
        table.append(
                "seg-1,Otro taller,servicios,%s,admitted,Otro resumen,%s\n".formatted(hidden.cut(), hidden.secret()));
        for (int i = 1; i < hidden.beside(); i++) {
            table.append(
                    "%s-b%d,Al lado %d,barrio,10101,admitted,Resumen %d,Nadie\n".formatted(hidden.secret(), i, i, i));
        }
        cast.organizer()
                .csv(edition.path("/initiatives/import"), table.toString())
                .is(200);
        ids.put(
                "second",
                cast.organizer()
                        .get(edition.path("/initiatives?externalId=seg-1"))
                        .string("/items/0/id"));
    }

    private void panel() {
        for (int i = 1; i <= hidden.others().size() + 1; i++) {
            cast.organizer()
                    .put(edition.path("/evaluators/" + name("juez-" + i)), Map.of("maxLoad", 50))
                    .isDone();
        }
        pair("shown", "juez-1");
        do {
            withdraw("second/juez-1");
            pair("second", "juez-1");
        } while (ids.get("second/juez-1").compareTo(ids.get("shown/juez-1")) < 0);
        for (int i = 0; i < hidden.others().size(); i++) {
            pair("shown", "juez-" + (i + 2));
        }
        pair("own", "juez-2");
        ids.put(
                "code",
                cast.organizer()
                        .get(edition.path("/initiatives/" + ids.get("shown")))
                        .string("/code"));
        ids.put(
                "second code",
                cast.organizer()
                        .get(edition.path("/initiatives/" + ids.get("second")))
                        .string("/code"));
        ids.put(
                "own code",
                cast.organizer()
                        .get(edition.path("/initiatives/" + ids.get("own")))
                        .string("/code"));
    }

    /** Lists go by random ids: both worlds draw until theirs are in the same order. */
    private void withdraw(String pair) {
        if (ids.containsKey(pair)) {
            String path = edition.path("/assignments/" + ids.get(pair));
            Reply present = cast.organizer().get(path).is(200);
            cast.organizer().delete(path, present.etag()).isDone();
        }
    }

    private void pair(String initiative, String judge) {
        Reply made = cast.organizer()
                .post(
                        edition.path("/assignments/pairs"),
                        Map.of("initiative", ids.get(initiative), "evaluator", name(judge)))
                .isDone();
        ids.put(initiative + "/" + judge, made.string("/id"));
    }

    private void score(String initiative, String judge, int score) {
        Map<String, Object> evaluation = Map.of(
                "scores",
                Map.of("INN", score, "RES", score),
                "justification",
                Map.of("INN", "Razón de ejemplo bien fundada.", "RES", "Razón de ejemplo bien fundada."),
                "comment",
                "Comentario de ejemplo.",
                "state",
                "final");
        user(judge)
                .put("/assignments/" + ids.get(initiative + "/" + judge) + "/evaluation", evaluation)
                .isDone();
    }

    /** Notices follow in the order of what happened: those of what was prepared are out once this one is there. */
    private void told() {
        String etag = cast.organizer().get(edition.path("/rules")).is(200).etag();
        cast.organizer()
                .put(edition.path("/rules"), Map.of("text", Edition.RULES + "Más.\n"), etag)
                .isDone();
        noticed("muni-propia", 3);
    }

    private void noticed(String person, int count) {
        try {
            Wait.upTo(NOTICED).until(count + " notices for " + name(person), () -> {
                int there = user(person).get("/me/notices").is(200).items().size();
                return there == count ? null : there + " notices";
            });
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public String toString() {
        return edition.id() + " (" + letter + ")";
    }
}
