package cl.minka.itests.bench;

import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Schools, programmes, courses in their versions, and editions: three sessions have been, one is just now, one is to come. */
final class YearOffer {
    static final int HELD = 3;
    static final int NOW = 4;
    static final int SESSIONS = 5;
    private static final int SCHOOLS = 4;
    private static final int COURSES = 8;
    private static final List<String> AREAS = List.of("civics", "leadership", "local-projects", "entrepreneurship");

    private final YearStage stage;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    YearOffer(YearStage stage) {
        this.stage = stage;
    }

    void run() {
        for (int n = 0; n < SCHOOLS; n++) {
            stage.organizer()
                    .post(
                            "/schools",
                            Map.of("id", "escuela-" + n, "title", "Escuela de ejemplo " + n, "organizer", "amuch"))
                    .is(201);
            stage.organizer()
                    .post(
                            "/programmes",
                            Map.of(
                                    "id",
                                    "programa-" + n,
                                    "school",
                                    "escuela-" + n,
                                    "title",
                                    "Programa " + n,
                                    "areas",
                                    List.of(AREAS.get(n % AREAS.size()))))
                    .is(201);
        }
        for (int n = 0; n < COURSES; n++) {
            stage.organizer().post("/courses", course(n)).is(201);
        }
        versions();
        fees();
        for (int n = 0; n < stage.editions(); n++) {
            stage.organizer().post("/editions", edition(n)).is(201);
        }
        Reply all = stage.cast().anonymous().get("/editions?limit=500").is(200);
        Phases.require(
                all.at("/total").asInt() == stage.editions(), "editions that anybody sees: %s", all.at("/total"));
    }

    /** What an edition teaches stays as it was when the course goes on. */
    private void versions() {
        stage.organizer()
                .post("/editions", edition(0, "edicion-antigua", "closed"))
                .is(201);
        Reply course = stage.organizer().get("/courses/curso-0").is(200);
        Map<String, Object> changed = new LinkedHashMap<>(course(0));
        changed.put("outcomes", List.of("Participa en un cabildo", "Prepara un presupuesto"));
        stage.organizer().put("/courses/curso-0", changed, course.etag()).is(200);
        Reply versions =
                stage.cast().anonymous().get("/courses/curso-0/syllabuses").is(200);
        Phases.require(versions.items().size() == 2, "versions of a course: %s", versions.text());
        Phases.require(
                stage.find("/editions/edicion-antigua").path("syllabus").asInt() == 1,
                "an edition changed its syllabus");
        Reply old = stage.organizer().get("/editions/edicion-antigua").is(200);
        Map<String, Object> draft = new LinkedHashMap<>(edition(0, "edicion-antigua", "draft"));
        stage.organizer().put("/editions/edicion-antigua", draft, old.etag()).is(200);
        stage.organizer()
                .delete(
                        "/editions/edicion-antigua",
                        stage.organizer().get("/editions/edicion-antigua").etag())
                .isDone();
    }

    /** A fee is lawful for officials only. */
    private void fees() {
        Map<String, Object> paid = new LinkedHashMap<>(edition(0, "edicion-pagada", "draft"));
        paid.put("fee", Map.of("pesos", 10_000, "basis", "Decreto de ejemplo"));
        Reply refused = stage.organizer().post("/editions", paid).isProblem(400);
        Phases.require(refused.string("/errors/0/code").equals("schools.fee-not-lawful"), "fee: %s", refused.text());
        paid.put("course", "curso-7");
        stage.organizer().post("/editions", paid).is(201);
        stage.organizer()
                .delete(
                        "/editions/edicion-pagada",
                        stage.organizer().get("/editions/edicion-pagada").etag())
                .isDone();
    }

    private static Map<String, Object> course(int number) {
        Map<String, Object> course = new LinkedHashMap<>();
        course.put("id", "curso-" + number);
        course.put("school", "escuela-" + number % SCHOOLS);
        course.put("programme", "programa-" + number % SCHOOLS);
        course.put("title", "Curso de ejemplo " + number);
        course.put("area", AREAS.get(number % AREAS.size()));
        course.put("audience", number == COURSES - 1 ? "officials" : "citizens");
        course.put("outcomes", List.of("Participa en un cabildo"));
        course.put(
                "modules",
                List.of(
                        Map.of("id", "m1", "title", "Derechos", "hours", 4),
                        Map.of("id", "m2", "title", "Participación", "hours", 6)));
        course.put("materials", List.of(Map.of("title", "Guía", "url", "https://ejemplo.cl/guia.pdf")));
        return course;
    }

    private Map<String, Object> edition(int number) {
        Map<String, Object> edition = edition(number, YearStage.edition(number), "open");
        if (YearStage.edition(number).equals(stage.withQuotas())) {
            edition.put("seats", 30);
            edition.put(
                    "quotas",
                    List.of(
                            Map.of("kind", "organization", "seats", 3),
                            Map.of("kind", "sex", "value", "male", "seats", 10),
                            Map.of("kind", "municipality", "seats", 12)));
        } else if (YearStage.edition(number).equals(stage.wanted())) {
            edition.put("seats", YearLastSeat.SEATS);
        }
        return edition;
    }

    private Map<String, Object> edition(int number, String id, String state) {
        List<Map<String, Object>> sessions = new ArrayList<>();
        for (int n = 1; n <= SESSIONS; n++) {
            Instant start = now.minus(Duration.ofMinutes(10)).plus(Duration.ofDays(7L * (n - NOW)));
            sessions.add(Map.of(
                    "title",
                    "Sesión " + n,
                    "startsAt",
                    start.toString(),
                    "endsAt",
                    start.plus(Duration.ofHours(3)).toString(),
                    "module",
                    n < NOW ? "m1" : "m2",
                    "instructors",
                    List.of("instruye")));
        }
        Map<String, Object> edition = new LinkedHashMap<>();
        edition.put("id", id);
        edition.put("course", "curso-" + number % COURSES);
        edition.put("municipality", Cast.CUTS.get(number % Cast.CUTS.size()));
        edition.put("place", Map.of("name", "Sede vecinal " + number, "address", "Calle de ejemplo " + number));
        edition.put("sessions", sessions);
        edition.put("seats", YearStage.SEATS);
        edition.put("state", state);
        edition.put(
                "certificate",
                Map.of(
                        "minimumAttendance",
                        0.6,
                        "mandatorySessions",
                        List.of(1),
                        "product",
                        true,
                        "minimumGrade",
                        4.0));
        return edition;
    }
}
