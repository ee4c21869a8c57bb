package cl.minka.itests.bench;

import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Hundreds want the last seat of an edition: one gets it, the others wait in line, and what is freed goes down the line. */
final class YearLastSeat {
    static final int SEATS = 10;
    private static final int FIRST = 100;
    private static final int MOST_ACCOUNTS = 50;
    private static final int SHORT_SECONDS = 18;
    private static final int LAPSE_SECONDS = 180;
    private static final double LIMIT = 60;

    private final YearStage stage;
    private final Distribution distribution;
    private final Map<String, User> citizens = new HashMap<>();

    YearLastSeat(YearStage stage, Distribution distribution) {
        this.stage = stage;
        this.distribution = distribution;
    }

    private String place() {
        return YearEnrolment.place(stage.wanted());
    }

    /** A quarter are neighbours with an account of their own, the others stand at the desks of organizers. */
    void wanted() {
        for (int n = 0; n < SEATS - 1; n++) {
            stage.organizer()
                    .post(place(), Map.of("person", stage.id(n + SEATS)))
                    .is(201);
        }
        List<Supplier<Reply>> requests = requests();
        AtomicInteger busy = new AtomicInteger();
        List<Reply> replies = stage.phases()
                .within(
                        LIMIT,
                        "%d clients at once for the last seat, %d of them neighbours"
                                .formatted(requests.size(), accounts()),
                        () -> YearStage.crowd(requests.stream()
                                .<Supplier<Reply>>map(
                                        request -> () -> YearStage.patiently(() -> counted(request, busy)))
                                .toList()));
        replies.forEach(reply -> reply.is(201));
        long got = YearStage.count(replies, "/state", "enrolled");
        Phases.require(got == 1, "%d got the one seat that was left", got);
        JsonNode edition = stage.find("/editions/" + stage.wanted());
        Phases.require(
                edition.path("enrolled").asInt() == SEATS
                        && edition.path("waiting").asInt() == stage.clients() - 1,
                "seats: %s",
                edition);
        Map<Integer, String> line = line();
        Phases.require(line.size() == stage.clients() - 1, "places in the line: %d", line.size());
        replies.stream()
                .filter(one -> one.string("/state").equals("waiting"))
                .forEach(one -> Phases.require(
                        one.string("/id").equals(line.get(one.at("/place").asInt())),
                        "whom place %s was promised is not there",
                        one.at("/place")));
        Phases.say("%d answers of 503, asked again", busy.get());
    }

    private static Reply counted(Supplier<Reply> request, AtomicInteger busy) {
        Reply reply = request.get();
        if (reply.status() == 503) {
            busy.incrementAndGet();
        }
        return reply;
    }

    private int accounts() {
        return Math.min(MOST_ACCOUNTS, stage.clients() / 4);
    }

    private List<Supplier<Reply>> requests() {
        StringBuilder table = new StringBuilder("username,name,email,role,organization,password\n");
        for (int n = 0; n < accounts(); n++) {
            table.append("vecina-%03d,Vecina de Ejemplo %03d,,citizen,,%s\n".formatted(n, n, Cast.PASSWORD));
        }
        stage.cast().admin().csv("/users/import", table.toString()).is(200);
        List<Supplier<Reply>> requests = new ArrayList<>();
        for (int n = 0; n < accounts(); n++) {
            User citizen = stage.cast().as("vecina-%03d".formatted(n));
            requests.add(() -> {
                Reply reply = citizen.post(place(), Map.of("municipality", "05101"));
                synchronized (citizens) {
                    citizens.put(reply.string("/id"), citizen);
                }
                return reply;
            });
        }
        for (int n = accounts(); n < stage.clients(); n++) {
            String person = stage.id(FIRST + n);
            requests.add(() -> stage.organizer().post(place(), Map.of("person", person)));
        }
        return requests;
    }

    /** Ids of enrolments by their place in the line. */
    private Map<Integer, String> line() {
        Map<Integer, String> line = new TreeMap<>();
        Stage.each(
                stage.organizer(),
                place() + "?state=waiting&limit=500",
                one -> line.put(one.path("place").asInt(), one.path("id").asText()));
        return line;
    }

    /** The first in line takes what is freed; then an offer is let pass, and goes on. */
    void offers() {
        free();
        List<String> line = List.copyOf(line().values());
        JsonNode offered = read(line.get(0));
        Instant until = Instant.parse(offered.path("offeredUntil").asText());
        Phases.require(
                Duration.between(Instant.now(), until).toHours() >= 47, "the offer of the first in line: %s", offered);
        Phases.require(read(line.get(1)).path("offeredUntil").isNull(), "the second in line has an offer too");
        citizens.entrySet().stream()
                .filter(one -> line.indexOf(one.getKey()) > 0)
                .findFirst()
                .ifPresent(one -> take(one.getValue(), one.getKey()).isProblem(409));
        take(citizens.getOrDefault(line.get(0), stage.organizer()), line.get(0)).is(200);
        distribution.configure("cl.minka.schools.enrolment", "offerHours = 0.005\n");
        Distribution.pause(5_000);
        lapse(line.get(1), line.get(2), line.size());
        JsonNode edition = stage.find("/editions/" + stage.wanted());
        Phases.require(edition.path("enrolled").asInt() == SEATS, "seats after all offers: %s", edition);
    }

    private void lapse(String first, String second, int waiting) {
        free();
        Instant until = Instant.parse(read(first).path("offeredUntil").asText());
        Phases.require(
                until.isBefore(Instant.now().plusSeconds(SHORT_SECONDS + 2)),
                "offerHours was not heeded: offered until %s",
                until);
        YearStage.until("the offer did not go on", LAPSE_SECONDS, () -> !read(second)
                .path("offeredUntil")
                .isNull());
        Phases.say("lapsed at %s, offered on at the latest %s", until, Instant.now());
        Phases.require(
                read(first).path("place").asInt() == waiting - 1, "who let it pass is not at the end: %s", read(first));
        take(stage.organizer(), second).is(200);
    }

    /** One who has a seat gives it up. */
    private void free() {
        JsonNode holder = stage.organizer()
                .get(place() + "?state=enrolled&limit=1")
                .is(200)
                .items()
                .get(0);
        String path = place() + "/" + holder.path("id").asText();
        stage.organizer()
                .put(
                        path,
                        Map.of("state", "withdrawn", "reason", "No puede"),
                        stage.organizer().get(path).etag())
                .is(200);
    }

    private JsonNode read(String enrolment) {
        return YearStage.patiently(() -> stage.organizer().get(place() + "/" + enrolment))
                .is(200)
                .at("");
    }

    private Reply take(User user, String enrolment) {
        String path = place() + "/" + enrolment;
        return user.put(
                path, Map.of("state", "enrolled"), stage.organizer().get(path).etag());
    }
}
