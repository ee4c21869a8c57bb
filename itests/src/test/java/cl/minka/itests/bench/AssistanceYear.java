package cl.minka.itests.bench;

import cl.minka.itests.bench.PromisedService.Outcome;
import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A year of a municipality's requests over HTTP: those of a year that is past are imported with their instants, some are asked, moved and
 * answered now; the municipality works in split shifts, has a holiday of its region and days of its own. Each promise of each request is
 * held against a walk over every minute ({@link WorkedMinutes}, {@link PromisedService}), again after the calendar changed.
 *
 * <p>Arguments: the archive of the distribution, a folder to work in, how many requests, {@code derby} or {@code postgresql}.
 */
public final class AssistanceYear {
    private static final String CUT = "15101";
    private static final ZoneId CHILE = ZoneId.of("America/Santiago");
    private static final int LIVE_PARTS = 10;
    private static final int LEAST = 50;
    private static final double IMPORT_SECONDS = 20;

    private final Distribution distribution;
    private final Phases phases;
    private final WorkedMinutes minutes = new WorkedMinutes(CUT);
    private final Map<String, PromisedService> expected = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private Cast cast;
    private PastYear past;

    private AssistanceYear(Distribution distribution) {
        this.distribution = distribution;
        this.phases = new Phases(distribution);
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        Distribution distribution = Distribution.unpack(Path.of(arguments[0]).toAbsolutePath(), folder);
        Database database = Database.fresh(arguments[3], folder, distribution);
        int result = 1;
        try {
            result = new AssistanceYear(distribution).run(Integer.parseInt(arguments[2]));
        } finally {
            database.close();
        }
        System.exit(result);
    }

    private int run(int requests) {
        Phases.require(requests >= LEAST, "at least %d requests", LEAST);
        distribution.start();
        try {
            Phases.say("ready after %d ms", distribution.await("/health/ready"));
            cast = new Cast(new Api(distribution.client()), Distribution.ADMIN_PASSWORD).settle();
            int live = requests / LIVE_PARTS;
            phases.run("Calendar and level", this::calendar);
            phases.run("A year imported", () -> imported(requests - live));
            phases.run("Requests of today", () -> lived(live));
            phases.run("Every promise against the minutes", this::compare);
            phases.run("Days of its own", this::closedDays);
            phases.run("A holiday by decree", this::decree);
            phases.run("What is told of the year", this::told);
            phases.times();
            Phases.say("at most %d MB resident", distribution.peakMegabytes());
        } finally {
            distribution.stop();
        }
        return phases.end();
    }

    private void calendar() {
        cast.admin()
                .post(
                        "/users",
                        Map.of(
                                "username",
                                "muni-" + CUT,
                                "name",
                                "Municipio " + CUT,
                                "password",
                                Cast.PASSWORD,
                                "roles",
                                List.of(Map.of("role", "municipality", "organization", CUT))))
                .is(201);
        for (DayOfWeek day : List.of(
                DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            minutes.week(day, "08:30-13:00", day == DayOfWeek.FRIDAY ? "14:00-16:30" : "14:00-17:30");
        }
        minutes.week(DayOfWeek.SATURDAY, "10:00-12:00");
        minutes.special(LocalDate.of(2025, 2, 14), "09:00-12:00").special(LocalDate.of(2025, 10, 13));
        put();
        PromisedService.Terms own = PastYear.OWN;
        cast.organizer()
                .put(
                        "/assistance/levels/" + own.id(),
                        WorkedMinutes.level(
                                own.firstAnswer(),
                                own.update(),
                                own.solution(),
                                PastYear.OWN_TOPIC,
                                List.copyOf(own.stopsIn())))
                .isDone();
    }

    private void put() {
        String path = "/assistance/calendars/" + CUT;
        municipality()
                .put(path, minutes.body(), municipality().get(path).is(200).etag())
                .is(200);
    }

    /** A row that is wrong stores nothing, and the same table again changes nothing. */
    private void imported(int count) {
        past = new PastYear(CUT, 2_025).make(count, minutes);
        String table = past.table();
        Phases.say("%d requests, %d rows, %d pauses", count, past.rows(), past.pauses());
        Reply wrong = cast.organizer()
                .csv("/assistance/import", table + "2025-0001,2025-12-31T12:00:00Z,soñada,,,,,,,,,,,\n")
                .is(422);
        Phases.require(wrong.at("/errors/0/line").asInt() == past.rows() + 2, "the bad line: %s", wrong.text());
        Reply dry =
                cast.organizer().csv("/assistance/import?dryRun=true", table).is(200);
        Phases.require(dry.at("/created").asInt() == count, "dry run: %s", dry.text());
        Phases.require(
                municipality().get("/assistance").is(200).items().isEmpty(),
                "a dry run or a bad line stored something");
        Reply done = phases.within(IMPORT_SECONDS, "import of %d requests".formatted(count), () -> cast.organizer()
                .csv("/assistance/import", table));
        Phases.require(done.is(200).at("/created").asInt() == count, "import: %s", done.text());
        Reply again = cast.organizer().csv("/assistance/import", table).is(200);
        Phases.require(again.at("/unchanged").asInt() == count, "import again: %s", again.text());
        cast.as("asesora").csv("/assistance/import", table).isProblem(403);
        expected.putAll(past.requests());
        Stage.each(
                municipality(),
                "/assistance?limit=500",
                one -> ids.put(one.path("externalId").asText(), one.path("id").asText()));
    }

    /** Asked, answered and moved as people do it, now. The instants are those of the timeline. */
    private void lived(int count) {
        User adviser = cast.as("asesora");
        for (int n = 0; n < count; n++) {
            String priority = List.of("low", "normal", "high", "urgent").get(n % 4);
            String topic = n % 3 == 0 ? PastYear.OWN_TOPIC : "obras";
            String id = municipality()
                    .post("/assistance", Map.of("title", "De hoy " + n, "topic", topic, "priority", priority))
                    .is(201)
                    .string("/id");
            String path = "/assistance/" + id;
            if (n % 5 > 0) {
                move(adviser, path, "in-progress");
                adviser.post(path + "/messages", Map.of("text", "Lo vemos")).is(201);
            }
            if (n % 5 > 1) {
                move(adviser, path, n % 2 == 0 ? "waiting-requester" : "waiting-third-party");
            }
            if (n % 5 > 2) {
                municipality()
                        .post(path + "/messages", Map.of("text", "Aquí está"))
                        .is(201);
                move(adviser, path, "in-progress");
            }
            if (n % 5 > 3) {
                move(adviser, path, "solved");
            }
            ids.put("hoy-" + n, id);
            expected.put("hoy-" + n, read(id, PastYear.terms(topic, priority)));
        }
        Phases.require(expected.size() == ids.size(), "%d requests, %d expected", ids.size(), expected.size());
    }

    private static void move(User who, String path, String to) {
        who.post(path + "/transitions", Map.of("to", to, "reason", "Ensayo")).is(200);
    }

    private PromisedService read(String id, PromisedService.Terms terms) {
        PromisedService service = new PromisedService(minutes);
        List<JsonNode> entries = cast.as("asesora")
                .get("/assistance/" + id + "/timeline?limit=500")
                .is(200)
                .items();
        service.created(at(entries.get(0)), terms);
        for (JsonNode entry : entries.subList(1, entries.size())) {
            if (entry.path("kind").asText().equals("status")) {
                service.status(at(entry), entry.at("/facts/to").asText());
            } else if (entry.path("kind").asText().equals("answer")) {
                service.answer(at(entry));
            }
        }
        return service;
    }

    private static Instant at(JsonNode entry) {
        return Instant.parse(entry.path("occurredAt").asText());
    }

    private void compare() {
        Map<String, JsonNode> all = new TreeMap<>();
        Stage.each(
                municipality(),
                "/assistance?limit=500",
                one -> all.put(one.path("id").asText(), one));
        Phases.require(all.size() == expected.size(), "%d requests, not %d", all.size(), expected.size());
        Map<String, Integer> counts = new TreeMap<>();
        List<String> differences = new ArrayList<>();
        Instant now = Instant.now();
        expected.forEach((name, service) -> {
            JsonNode request = all.get(ids.get(name));
            String said = said(request);
            String walked = walked(service, now);
            if (!said.equals(walked)) {
                differences.add(name + "\n    platform " + said + "\n    minutes  " + walked);
            }
            service.outcomes(now).forEach((kind, one) -> {
                counts.merge(kind, 1, Integer::sum);
                counts.merge(one.broken() ? "broken" : "kept or open", 1, Integer::sum);
            });
        });
        differences.stream().limit(10).forEach(System.out::println);
        Phases.require(differences.isEmpty(), "%d of %d requests differ", differences.size(), expected.size());
        Phases.say("%d requests equal the walk: promises %s", expected.size(), counts);
    }

    private static String said(JsonNode request) {
        StringBuilder text = new StringBuilder(request.path("status").asText())
                .append(' ')
                .append(request.at("/service/level").asText())
                .append(' ')
                .append(request.at("/service/running").asBoolean());
        for (JsonNode one : request.at("/service/promises")) {
            text.append("; %s %d %d %s %s %s"
                    .formatted(
                            one.path("kind").asText(),
                            one.path("minutes").asInt(),
                            one.path("remainingMinutes").asLong(),
                            one.path("dueAt").asText(),
                            one.path("keptAt").asText(),
                            one.path("broken").asBoolean()));
        }
        return text.toString();
    }

    private static String walked(PromisedService service, Instant now) {
        StringBuilder text = new StringBuilder(service.status())
                .append(' ')
                .append(service.level())
                .append(' ')
                .append(service.running());
        for (Map.Entry<String, Outcome> one : service.outcomes(now).entrySet()) {
            Outcome outcome = one.getValue();
            text.append("; %s %d %d %s %s %s"
                    .formatted(
                            one.getKey(),
                            outcome.minutes(),
                            outcome.remaining(),
                            outcome.due(),
                            outcome.at(),
                            outcome.broken()));
        }
        return text.toString();
    }

    /** The last of the open requests of the past and those of today move at once; what was kept stays. */
    private void closedDays() {
        LocalDate today = LocalDate.ofInstant(Instant.now(), CHILE);
        minutes.special(minutes.next(today))
                .special(minutes.next(today.plusDays(2)), "09:00-10:30", "11:00-12:00")
                .special(LocalDate.of(2025, 12, 9));
        put();
        compare();
    }

    private void decree() {
        LocalDate day = minutes.next(LocalDate.ofInstant(Instant.now(), CHILE).plusDays(3));
        String before = dues();
        minutes.holiday(day);
        cast.admin()
                .put(
                        "/calendar/holidays/" + day,
                        Map.of("name", "Feriado por única vez", "mandatory", false, "working", false))
                .isDone();
        YearStage.until("the holiday is heard of", 60, () -> !dues().equals(before));
        compare();
    }

    private String dues() {
        return municipality().get("/assistance?open=true&sort=-dueAt&limit=500").is(200).items().stream()
                .map(AssistanceYear::said)
                .toList()
                .toString();
    }

    private void told() {
        Reply desk = cast.as("asesora").get("/assistance/dashboard").is(200);
        Phases.say("dashboard: %s", desk.text());
        Reply chain = cast.admin().get("/audit/verification").is(200);
        Phases.require(chain.at("/valid").asBoolean(), "the audit trail: %s", chain.text());
        given();
        String first = ids.get("%d-0001".formatted(PastYear.FIRST.getYear()));
        Reply audit = cast.admin().get("/audit?resource=assistance/" + first).is(200);
        Phases.require(audit.text().contains("assistance.request-imported"), "audit: %s", audit.text());
        PromisedService service = expected.get("%d-0001".formatted(PastYear.FIRST.getYear()));
        Phases.require(
                starts(first, "clock-started").equals(service.starts())
                        && starts(first, "clock-stopped").equals(service.stops()),
                "the timeline tells other starts and stops of the clock than %s, %s",
                service.starts(),
                service.stops());
    }

    /** Hours and ratings of the imported requests, added up. */
    private void given() {
        Map<String, Long> minutes = new TreeMap<>();
        for (JsonNode one : report("/assistance/hours?by=topic")) {
            minutes.put(one.path("group").asText(), one.path("minutes").asLong());
        }
        Phases.require(minutes.equals(past.minutesByTopic()), "hours by topic: %s", minutes);
        long all = minutes.values().stream().mapToLong(Long::longValue).sum();
        for (String by : List.of("municipality", "staff")) {
            List<JsonNode> groups = report("/assistance/hours?by=" + by);
            Phases.require(
                    groups.size() == 1 && groups.get(0).path("minutes").asLong() == all, "hours by %s: %s", by, groups);
        }
        Map<String, List<Integer>> ratings = past.ratingsByTopic();
        for (JsonNode one : report("/assistance/satisfaction?by=topic")) {
            List<Integer> given = ratings.remove(one.path("group").asText());
            double mean = given.stream().mapToInt(rating -> rating).average().orElseThrow();
            Phases.require(
                    one.path("ratings").asInt() == given.size()
                            && Math.abs(one.path("mean").asDouble() - mean) < 0.01,
                    "satisfaction, not %d of %f: %s",
                    given.size(),
                    mean,
                    one);
        }
        Phases.require(ratings.isEmpty(), "no satisfaction with %s", ratings);
        Phases.say("hours of %d minutes and satisfaction by topic equal what was imported", all);
    }

    private List<JsonNode> report(String path) {
        return cast.organizer().get(path).is(200).items();
    }

    private List<Instant> starts(String id, String kind) {
        return cast.as("asesora").get("/assistance/" + id + "/timeline?limit=500&kind=" + kind).is(200).items().stream()
                .map(AssistanceYear::at)
                .toList();
    }

    private User municipality() {
        return cast.as("muni-" + CUT);
    }
}
