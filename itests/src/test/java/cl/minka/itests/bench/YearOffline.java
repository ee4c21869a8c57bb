package cl.minka.itests.bench;

import cl.minka.itests.scenario.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two devices that were without a connection in one session, and do not agree. */
final class YearOffline {
    private static final int CLASHES = 3;

    private final YearStage stage;

    YearOffline(YearStage stage) {
        this.stage = stage;
    }

    void run() {
        String place = YearAttendance.session(YearStage.edition(2), YearOffer.NOW);
        List<String> enrolments = new ArrayList<>();
        stage.instructor()
                .get(place)
                .is(200)
                .at("/entries")
                .forEach(one -> enrolments.add(one.path("enrolment").asText()));
        Map<String, Object> door = batch("tableta-puerta", enrolments, "present");
        Map<String, Object> hall = batch("tableta-sala", enrolments.subList(0, CLASHES), "absent");
        List<Reply> replies =
                YearStage.crowd(List.of(() -> stage.instructor().post(place + "/batches", door), () -> stage.organizer()
                        .post(place + "/batches", hall)));
        replies.forEach(reply -> reply.is(200));
        int conflicts = replies.get(0).at("/conflicts").size()
                + replies.get(1).at("/conflicts").size();
        Phases.require(
                conflicts == CLASHES,
                "conflicts of two devices: %s %s",
                replies.get(0).text(),
                replies.get(1).text());
        Phases.require(
                replies.get(0).at("/recorded").asInt()
                                + replies.get(1).at("/recorded").asInt()
                        == enrolments.size(),
                "recorded of two devices: %s %s",
                replies.get(0).text(),
                replies.get(1).text());
        Reply again = stage.instructor().post(place + "/batches", door).is(200);
        Phases.require(
                again.at("").equals(replies.get(0).at("")), "the same batch got another answer: %s", again.text());
        Map<String, Object> other = batch("tableta-puerta", enrolments, "late");
        stage.instructor().post(place + "/batches", other).isProblem(422);
        settle(place);
    }

    private void settle(String place) {
        List<JsonNode> open =
                stage.instructor().get(place + "/conflicts?open=true").is(200).items();
        Phases.require(open.size() == CLASHES, "open conflicts: %s", open);
        for (JsonNode one : open) {
            String settlement = place + "/conflicts/" + one.path("id").asText() + "/settlement";
            Map<String, Object> decision = Map.of("status", "left-early", "reason", "Salió a las ocho");
            stage.instructor().post(settlement, decision).is(200);
            stage.instructor().post(settlement, decision).isProblem(409);
        }
        JsonNode after = stage.instructor().get(place).is(200).at("");
        Phases.require(after.path("conflicts").asInt() == 0, "conflicts are left: %s", after.path("conflicts"));
        Phases.require(
                open.stream().allMatch(one -> statusOf(after, one).equals("left-early")),
                "what was decided is not stored");
        List<JsonNode> history = stage.instructor()
                .get(place + "/history?limit=500&enrolment="
                        + open.get(0).path("enrolment").asText())
                .is(200)
                .items();
        Phases.require(history.size() == 2, "history of who was in conflict: %s", history);
    }

    private static String statusOf(JsonNode sheet, JsonNode conflict) {
        for (JsonNode entry : sheet.path("entries")) {
            if (entry.path("enrolment").equals(conflict.path("enrolment"))) {
                return entry.path("status").asText();
            }
        }
        return "";
    }

    private static Map<String, Object> batch(String device, List<String> enrolments, String status) {
        return Map.of(
                "clientId",
                device + "-1",
                "device",
                device,
                "capturedAt",
                Instant.now()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .minus(1, ChronoUnit.MINUTES)
                        .toString(),
                "entries",
                enrolments.stream()
                        .map(id -> Map.of("enrolment", id, "status", status))
                        .toList());
    }
}
