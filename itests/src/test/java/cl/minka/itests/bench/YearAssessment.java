package cl.minka.itests.bench;

import cl.minka.itests.scenario.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A test with a rubric, its recovery, a product; progress of each, and who may be about to leave. */
final class YearAssessment {
    private static final double LIMIT = 1;

    private final YearStage stage;

    YearAssessment(YearStage stage) {
        this.stage = stage;
    }

    void grades() {
        stage.phases().within(stage.filled() * LIMIT, "grades of %d editions".formatted(stage.filled()), () -> {
            for (int n = 0; n < stage.filled(); n++) {
                grades(YearStage.edition(n));
            }
            return null;
        });
    }

    /** The first of the list fails and recovers, the second fails; the fifth hands nothing in. */
    private void grades(String edition) {
        String place = "/editions/" + edition + "/assessments";
        List<String> enrolments = new ArrayList<>();
        stage.instructor()
                .get(YearAttendance.session(edition, 1))
                .is(200)
                .at("/entries")
                .forEach(one -> enrolments.add(one.path("enrolment").asText()));
        List<Map<String, Object>> grades = new ArrayList<>();
        for (int n = 0; n < enrolments.size(); n++) {
            Map<String, Object> test = new LinkedHashMap<>();
            test.put("enrolment", enrolments.get(n));
            test.put("instrument", "prueba");
            test.put("grade", n < 2 ? 3.2 : 4.0 + n % 30 / 10.0);
            test.put("rubric", Map.of("claridad", n < 2 ? "inicial" : "logrado"));
            grades.add(test);
            if (n != 4) {
                grades.add(Map.of(
                        "enrolment",
                        enrolments.get(n),
                        "instrument",
                        "proyecto",
                        "status",
                        "accepted",
                        "product",
                        Map.of("title", "Proyecto de ejemplo " + n)));
            }
        }
        grades.add(Map.of("enrolment", enrolments.get(0), "instrument", "recuperacion", "grade", 5.0));
        Reply book = stage.instructor()
                .put(place, Map.of("instruments", instruments(), "grades", grades))
                .is(200);
        requireFinal(book, enrolments.get(0), "5.0");
        requireFinal(book, enrolments.get(1), "3.2");
        stage.instructor()
                .put(
                        place,
                        Map.of(
                                "grades",
                                List.of(Map.of("enrolment", enrolments.get(0), "instrument", "prueba", "grade", 7.1))),
                        book.etag())
                .isProblem(400);
    }

    private static List<Map<String, Object>> instruments() {
        return List.of(
                Map.of(
                        "id",
                        "prueba",
                        "title",
                        "Prueba",
                        "kind",
                        "test",
                        "criteria",
                        List.of(Map.of("id", "claridad", "name", "Claridad", "levels", List.of("inicial", "logrado")))),
                Map.of("id", "recuperacion", "title", "Recuperación", "kind", "test", "recoveryOf", "prueba"),
                Map.of("id", "proyecto", "title", "Proyecto de barrio", "kind", "product"));
    }

    private static void requireFinal(Reply book, String enrolment, String grade) {
        for (JsonNode one : book.at("/finals")) {
            if (one.path("enrolment").asText().equals(enrolment)) {
                Phases.require(
                        one.path("grade").decimalValue().compareTo(new java.math.BigDecimal(grade)) == 0,
                        "final grade, not %s: %s",
                        grade,
                        one);
                return;
            }
        }
        throw new AssertionError("no final grade of " + enrolment);
    }

    void progress() {
        String edition = YearStage.edition(1);
        List<JsonNode> all = stage.instructor()
                .get("/editions/" + edition + "/progress?limit=500")
                .is(200)
                .items();
        JsonNode third = all.get(2);
        Phases.require(
                third.path("held").asInt() == YearOffer.HELD
                        && third.path("attended").isEmpty(),
                "progress of who never came: %s",
                third);
        Phases.require(
                all.get(4).path("productAccepted").asBoolean() == false
                        && all.get(5).path("productAccepted").asBoolean(),
                "products: %s",
                all.get(4));
        JsonNode warned =
                stage.find("/editions/" + edition + "/attendance/warnings").path("items");
        boolean told = false;
        for (JsonNode one : warned) {
            if (one.path("enrolment").equals(third.path("enrolment"))) {
                told = one.path("reasons").size() >= 3;
                one.path("reasons")
                        .forEach(reason -> Phases.say("%s", reason.path("text").asText()));
            }
        }
        Phases.require(told, "nobody is warned of who never came: %s", warned);
        JsonNode excused = all.get(11);
        Phases.require(
                excused.path("commitment").asDouble()
                        > excused.path("attendance").asDouble(),
                "an excused absence counts as commitment: %s",
                excused);
    }
}
