package cl.minka.itests.scenario.crawl;

import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Edition;
import cl.minka.itests.scenario.User;
import cl.minka.itests.scenario.crawl.Stage.Depth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Carries contests of canaries through their phases and crawls each phase as those who take part in it, or do not. */
public final class CanaryRun {
    /** From the same place as the canary. */
    public static final String CONFLICTED = "jurado-conflicto";

    private static final Predicate<Operation> OF_CONTESTS = operation ->
            operation.path().contains("/contests") || operation.path().contains("/assignments");
    /** In the later rounds: without what is the organizer's alone, which has been refused before. */
    private static final Predicate<Operation> OF_READERS =
            OF_CONTESTS.and(operation -> !operation.roles().equals(Set.of("organizer")));

    private static final List<String> PUBLISHED = List.of("mayor in the title", "externalId", "own hidden answer");

    private final Cast cast;
    private final OpenApi document;
    private final Samples samples = new Samples();
    private final Crawl whole;
    private final List<Crawl> crawls = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final CanaryContest contest;
    private final CanaryContest seen;
    private CanarySchool school;

    public CanaryRun(Cast cast, String id) {
        this.cast = cast;
        this.document = OpenApi.read(cast.anonymous());
        this.whole = new Crawl(document, samples);
        this.contest = new CanaryContest(cast, id, new Aviary(stem(id, "Quilq")), false);
        this.seen = new CanaryContest(cast, id + "-vistos", new Aviary(stem(id, "Tricah")), true);
    }

    /** A second run on the same platform has words of its own. */
    private static String stem(String id, String stem) {
        return stem + Integer.toString(Math.floorMod(id.hashCode(), 17_576), 26).replaceAll("[^a-z]", "x");
    }

    public CanaryRun run() {
        conflicted();
        contest.open();
        Stage call = new CanaryStage(cast, contest, Depth.ALL).municipality().stage();
        listen(partial(operation -> operation.path().contains("/initiatives")), true, call, contest, List.of());
        contest.evaluate();
        school = new CanarySchool(cast, contest.aviary());
        Stage evaluation = new CanaryStage(cast, contest, Depth.ALL)
                .evaluators()
                .municipality()
                .strangers()
                .stage();
        listen(whole, true, school.on(evaluation), contest, List.of());
        contest.committee(CONFLICTED);
        Stage committee =
                new CanaryStage(cast, contest, Depth.ALL).committee(CONFLICTED).stage();
        listen(whole, true, committee, contest, List.of());
        Stage others = new CanaryStage(cast, contest, Depth.ALLOWED)
                .evaluators()
                .municipality()
                .stage();
        listen(partial(OF_READERS), false, others, contest, List.of());
        contest.publish();
        Stage published = new CanaryStage(cast, contest, Depth.ALLOWED)
                .evaluators()
                .municipality()
                .committee(CONFLICTED)
                .anonymous()
                .stage();
        listen(partial(OF_READERS), false, published, contest, PUBLISHED);
        seen();
        return this;
    }

    /** Where the rules let the committee know who presents, it still does not learn who evaluated. */
    private void seen() {
        seen.open().evaluate().committee(CONFLICTED);
        Stage stage = new CanaryStage(cast, seen, Depth.ALLOWED)
                .committee(CONFLICTED)
                .evaluators()
                .stage();
        listen(partial(OF_READERS), false, stage, seen, List.of());
    }

    private Crawl partial(Predicate<Operation> wanted) {
        Crawl crawl = new Crawl(document, samples, wanted);
        crawls.add(crawl);
        return crawl;
    }

    private void listen(Crawl crawl, boolean writesToo, Stage stage, CanaryContest of, List<String> published) {
        Listener listener = new Listener(of.aviary().without(published), places(of, !published.isEmpty()));
        List<List<String>> found =
                writesToo ? crawl.everything(stage, listener::faults) : crawl.reads(stage, listener::faults);
        found.forEach(faults::addAll);
    }

    /** Who presents; those from there know the name of their own place. */
    private static List<Canary> places(CanaryContest of, boolean published) {
        if (published) {
            return List.of();
        }
        String known = of.isSeen() ? "conflicted committee" : "conflicted";
        return Arrays.asList(
                Canary.of("Cochamó", "municipality", known),
                Canary.of("Tortel", "second municipality", known),
                Canary.of(CanaryContest.PRESENTER, "CUT", known),
                Canary.of(CanaryContest.PARTNER, "CUT of the second", known));
    }

    private void conflicted() {
        if (cast.admin().get("/users/" + CONFLICTED).status() == 404) {
            Map<String, Object> account = Map.of(
                    "username",
                    CONFLICTED,
                    "name",
                    "Persona de ejemplo",
                    "password",
                    Cast.PASSWORD,
                    "roles",
                    List.of(Map.of("role", "committee", "organization", CanaryContest.PRESENTER)));
            cast.admin().post("/users", account).is(201);
        }
    }

    public List<String> faults() {
        return faults;
    }

    public List<String> missingSamples() {
        return samples.missing(document.operations());
    }

    public List<String> unvisited() {
        return whole.unvisited();
    }

    public List<String> silent() {
        return new Control(cast).silent(contest, school.readings());
    }

    public List<Canary> canaries() {
        List<Canary> all = new ArrayList<>(contest.aviary().canaries());
        all.addAll(seen.aviary().canaries());
        return all;
    }

    public String counts() {
        int requests =
                whole.requests() + crawls.stream().mapToInt(Crawl::requests).sum();
        return "canaries: " + canaries().size() + " planted, " + whole.operations() + " operations × "
                + whole.crawlers().size() + " crawlers, " + requests + " requests";
    }

    /** Secret and missing ids of each kind, as those who may not know them. */
    public Secrets secrets() {
        Edition edition = contest.edition();
        String judge = contest.judge();
        User evaluator = cast.direct(Cast.EVALUATORS.get(0));
        Secrets secrets = new Secrets();
        secrets.compare(
                evaluator,
                contest.id("other/" + judge),
                List.of(
                        "GET /assignments/*",
                        "GET /assignments/*/attachments",
                        "GET /assignments/*/attachments/anexo-1.pdf",
                        "GET /assignments/*/evaluation",
                        "PUT /assignments/*/evaluation",
                        "POST /assignments/*/recusal"));
        secrets.compare(
                cast.direct(Cast.EVALUATORS.get(2)),
                contest.id("code"),
                List.of("GET " + edition.path("/consensus/*"), "POST " + edition.path("/consensus/*")));
        String initiative = edition.path("/initiatives/*");
        secrets.compare(
                cast.direct("muni-" + Cast.CUTS.get(1)),
                contest.id("hidden"),
                List.of(
                        "GET " + initiative,
                        "PUT " + initiative,
                        "DELETE " + initiative,
                        "GET " + initiative + "/submission",
                        "POST " + initiative + "/submission",
                        "GET " + initiative + "/submission/receipt.pdf",
                        "GET " + initiative + "/attachments",
                        "GET " + initiative + "/attachments/carta",
                        "GET " + initiative + "/feedback"));
        secrets.compare(
                cast.direct(CONFLICTED),
                contest.id("hidden"),
                List.of(
                        "GET " + initiative + "/blind",
                        "GET " + edition.path("/committee/opinions/*"),
                        "PUT " + edition.path("/committee/opinions/*"),
                        "POST " + edition.path("/committee/opinions/*/recusal")));
        return secrets;
    }
}
