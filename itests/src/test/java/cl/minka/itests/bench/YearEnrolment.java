package cl.minka.itests.bench;

import cl.minka.itests.scenario.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Who takes part: whole rosters, quotas under a crowd, withdrawal, transfer. */
final class YearEnrolment {
    private static final double LIMIT = 10;
    private static final int CROWD = 60;
    private static final int FIRST = 10;

    private final YearStage stage;

    YearEnrolment(YearStage stage) {
        this.stage = stage;
    }

    /** Two more than there are seats: they wait. */
    void imported() {
        stage.phases().within(stage.filled() * 2.0, "rosters of 50 into %d editions".formatted(stage.filled()), () -> {
            for (int n = 0; n < stage.filled(); n++) {
                Reply report = stage.organizer()
                        .csv(place(YearStage.edition(n)) + "/import", roster(n))
                        .is(200);
                Phases.require(
                        report.at("/created").asInt() == YearStage.IN_EACH,
                        "roster of edition %d: %s",
                        n,
                        report.text());
            }
            return null;
        });
        for (int n = 0; n < stage.filled(); n++) {
            JsonNode edition = stage.find("/editions/" + YearStage.edition(n));
            Phases.require(
                    edition.path("enrolled").asInt() == YearStage.SEATS
                            && edition.path("waiting").asInt() == YearStage.IN_EACH - YearStage.SEATS,
                    "seats of edition %d: %s",
                    n,
                    edition);
        }
        large();
    }

    /** An edition at a distance that takes everybody. */
    private void large() {
        stage.organizer()
                .post(
                        "/editions",
                        Map.of(
                                "id",
                                "edicion-en-linea",
                                "course",
                                "curso-1",
                                "place",
                                Map.of("name", "En línea", "address", "", "link", "https://ejemplo.cl/sala"),
                                "sessions",
                                List.of()))
                .is(201);
        StringBuilder table = new StringBuilder("externalId\n");
        YearStage.numbers(0, stage.people() - 2)
                .forEach(n -> table.append(YearStage.external(n)).append('\n'));
        Reply report = stage.phases()
                .within(LIMIT, "enrolments of %d in one edition".formatted(stage.people() - 2), () -> stage.organizer()
                        .csv(place("edicion-en-linea") + "/import", table.toString())
                        .is(200));
        Phases.require(report.at("/created").asInt() == stage.people() - 2, "all in one edition: %s", report.text());
    }

    private static String roster(int edition) {
        StringBuilder table = new StringBuilder("externalId\n");
        YearStage.numbers(edition * YearStage.IN_EACH, (edition + 1) * YearStage.IN_EACH)
                .forEach(n -> table.append(YearStage.external(n)).append('\n'));
        return table.toString();
    }

    static String place(String edition) {
        return "/editions/" + edition + "/enrolments";
    }

    /** Sixty people at once for thirty seats: three of an organization, ten men, twelve of a municipality at most. */
    void quotas() {
        List<Supplier<Reply>> requests = new ArrayList<>();
        for (int n = 0; n < CROWD; n++) {
            String person = stage.id(n + FIRST);
            requests.add(() -> YearStage.patiently(
                    () -> stage.organizer().post(place(stage.withQuotas()), Map.of("person", person))));
        }
        List<Reply> replies =
                stage.phases().within(30, CROWD + " people at once under quotas", () -> YearStage.crowd(requests));
        replies.forEach(reply -> reply.is(201));
        List<JsonNode> enrolled = stage.organizer()
                .get(place(stage.withQuotas()) + "?state=enrolled&limit=500")
                .is(200)
                .items();
        Phases.require(enrolled.size() <= 30, "%d enrolled on 30 seats", enrolled.size());
        List<JsonNode> people = enrolled.stream()
                .map(one -> stage.find("/people/" + one.path("person").asText()))
                .toList();
        require(
                "men",
                10,
                people.stream()
                        .filter(one -> one.path("sex").asText().equals("male"))
                        .count());
        people.forEach(one -> {
            require(
                    "of " + one.path("municipality"),
                    12,
                    people.stream()
                            .filter(other -> other.path("municipality").equals(one.path("municipality")))
                            .count());
            require(
                    "of an organization",
                    3,
                    people.stream()
                            .filter(other -> other.at("/organizations/0").equals(one.at("/organizations/0")))
                            .count());
        });
        Phases.say("%d enrolled, %d wait", enrolled.size(), YearStage.count(replies, "/state", "waiting"));
    }

    private static void require(String what, long most, long found) {
        Phases.require(found <= most, "%d %s on %d seats", found, what, most);
    }

    /** Who leaves makes room for who waits; who moves gives one seat up and takes another. */
    void moves() {
        String from = YearStage.edition(1);
        JsonNode first = enrolled(from, 0);
        stage.organizer()
                .put(path(first), Map.of("state", "withdrawn", "reason", "Se cambió de casa"), tag(first))
                .is(200);
        JsonNode offered = stage.organizer().get(place(from) + "?state=waiting&limit=500").is(200).items().stream()
                .filter(one -> one.path("place").asInt() == 1)
                .findFirst()
                .orElseThrow();
        Phases.require(offered.path("offeredUntil").isTextual(), "nobody was offered the seat: %s", offered);
        stage.organizer()
                .put(path(offered), Map.of("state", "enrolled"), tag(offered))
                .is(200);
        JsonNode other = enrolled(YearStage.edition(2), 3);
        stage.organizer()
                .post(path(other) + "/move", Map.of("edition", YearStage.edition(0), "reason", "Otro horario"))
                .isProblem(409);
        JsonNode gone = enrolled(YearStage.edition(0), 4);
        stage.organizer()
                .put(path(gone), Map.of("state", "withdrawn", "reason", "Trabaja ese día"), tag(gone))
                .is(200);
        stage.organizer()
                .get(place(YearStage.edition(0)) + "?state=waiting&limit=500")
                .is(200)
                .items()
                .forEach(one -> stage.organizer()
                        .put(path(one), Map.of("state", "withdrawn", "reason", "No puede"), tag(one))
                        .is(200));
        Reply moved = stage.organizer()
                .post(path(other) + "/move", Map.of("edition", YearStage.edition(0), "reason", "Otro horario"))
                .is(201);
        Phases.require(moved.string("/state").equals("enrolled"), "moved: %s", moved.text());
        Phases.require(stage.find(path(other)).path("state").asText().equals("withdrawn"), "who moved holds two seats");
    }

    private JsonNode enrolled(String edition, int place) {
        return stage.organizer()
                .get(place(edition) + "?state=enrolled&limit=500")
                .is(200)
                .items()
                .get(place);
    }

    private static String path(JsonNode enrolment) {
        return place(enrolment.path("edition").asText()) + "/"
                + enrolment.path("id").asText();
    }

    private String tag(JsonNode enrolment) {
        return stage.organizer().get(path(enrolment)).etag();
    }
}
