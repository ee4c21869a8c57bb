package cl.minka.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import cl.minka.itests.scenario.Workshop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.ClassRule;
import org.junit.Test;

public class JoinsTest {
    @ClassRule
    public static final Platform PLATFORM = Platform.shared();

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String CUT = Cast.CUTS.get(0);

    private final Cast cast = new Cast(new Api(PLATFORM.anonymous()), Platform.ADMIN_PASSWORD).settle();
    private final User municipality = cast.municipality(0);

    @Test
    public void schoolsStudiesPracticesAndAssistanceStopAndStartAndNoJoinIsLost() throws Exception {
        Workshop workshop = new Workshop(cast, "taller-uniones", CUT);
        String ana = workshop.enrol("Ana de Ejemplo");
        String beto = workshop.enrol("Beto de Ejemplo");
        String note = cast.organizer()
                .post("/assistance/notes", Map.of("topic", "fondos", "question", "¿Cómo se postula?", "answer", "Así."))
                .is(201)
                .string("/id");
        String solved = solved();
        PLATFORM.shell().run("bundle:stop cl.minka.assistance.core cl.minka.studies.core cl.minka.practices.core");
        workshop.accept(ana, "Huerto de la plaza");
        workshop.accept(beto, "Feria de oficios");
        PLATFORM.shell().run("bundle:stop cl.minka.schools.core; bundle:start cl.minka.assistance.core");
        Wait.upTo(LIMIT).until("assistance is back", () -> status(municipality.get("/projects"), 200));
        Reply waiting = cast.organizer()
                .post("/assistance/notes/" + note + "/course", Map.of("area", "local-projects", "municipality", CUT))
                .is(201);
        assertEquals("waiting", waiting.string("/state"));
        Reply practice = municipality
                .post("/assistance/" + solved + "/practice", Map.of())
                .is(201);
        assertEquals("waiting", practice.string("/state"));
        assertEquals(0, opened(workshop, ana));
        String application = application();
        PLATFORM.shell().run("bundle:start cl.minka.schools.core cl.minka.studies.core cl.minka.practices.core");
        Wait.upTo(LIMIT).until("both products are projects", () -> {
            Optional<String> first = workshop.project(ana);
            Optional<String> second = workshop.project(beto);
            return first.isPresent() && second.isPresent() ? null : first + " " + second;
        });
        Reply project =
                municipality.get("/" + workshop.project(ana).orElseThrow()).is(200);
        assertEquals("Huerto de la plaza", project.string("/title"));
        assertEquals(workshop.origin(ana), project.string("/origin"));
        assertEquals("idea", project.string("/stage"));
        assertEquals(1, opened(workshop, ana));
        Wait.upTo(LIMIT).until("the course is asked for", () -> {
            Reply course = cast.organizer()
                    .get("/assistance/notes/" + note + "/course")
                    .is(200);
            return course.string("/state").equals("done") ? null : course.text();
        });
        Reply asked = cast.organizer()
                .get("/training-requests?source=assistance/notes/" + note)
                .is(200);
        assertEquals(1, asked.items().size());
        Wait.upTo(LIMIT).until("the practice is drafted", () -> {
            Reply made = municipality.get("/assistance/" + solved + "/practice").is(200);
            return made.string("/state").equals("done") ? null : made.text();
        });
        Reply draft = municipality
                .get("/"
                        + municipality
                                .get("/assistance/" + solved + "/practice")
                                .string("/made"))
                .is(200);
        assertEquals("¿Cómo se ordena la feria?", draft.string("/title"));
        Wait.upTo(LIMIT).until("the citation is looked up", () -> {
            Reply cited = municipality.get("/applications/" + application).is(200);
            return cited.string("/citations/people/reason").equals("unknown-study") ? null : cited.text();
        });
        assertEquals(200, PLATFORM.anonymous().get("/health/ready").status());
    }

    @Test
    public void whatAnErasedAdviserWorkedOnIsNobodysAgain() throws Exception {
        Map<String, Object> role = Map.of("role", "adviser", "organization", "amuch");
        Map<String, Object> account =
                Map.of("username", "asesor-breve", "name", "Breve", "password", Cast.PASSWORD, "roles", List.of(role));
        cast.admin().post("/users", account).is(201);
        String request = municipality
                .post("/assistance", Map.of("title", "¿Cómo se cierra un pasaje?", "topic", "tránsito"))
                .is(201)
                .string("/id");
        Reply given = cast.organizer()
                .post("/assistance/" + request + "/assignments", Map.of("adviser", "asesor-breve"))
                .is(200);
        assertEquals("asesor-breve", given.string("/assignee"));
        cast.admin()
                .delete(
                        "/users/asesor-breve",
                        cast.admin().get("/users/asesor-breve").etag())
                .is(204);
        Wait.upTo(LIMIT).until("nobody works on it", () -> {
            Reply waiting = cast.organizer()
                    .get("/assistance?assignee=none&topic=tr%C3%A1nsito")
                    .is(200);
            return waiting.items().size() == 1 ? null : waiting.text();
        });
    }

    /** A request that was answered and solved. */
    private String solved() {
        String path = "/assistance/"
                + municipality
                        .post("/assistance", Map.of("title", "¿Cómo se ordena la feria?", "topic", "ferias"))
                        .is(201)
                        .string("/id");
        cast.as("asesora")
                .post(path + "/transitions", Map.of("to", "solved", "reason", "Con una ordenanza"))
                .is(200);
        return path.substring("/assistance/".length());
    }

    /** Cites a study while nobody can say whether there is one. */
    private String application() {
        Map<String, Object> norm = Map.of("title", "Norma de ejemplo", "year", 2027);
        Map<String, Object> line = Map.of(
                "id", "uniones-2027",
                "line", "uniones",
                "title", "Línea de ejemplo",
                "institution", "Institución de ejemplo",
                "from", "2020-01-01",
                "norm", norm,
                "facts", List.of(Map.of("name", "people", "label", "las personas", "type", "number")),
                "rules",
                        List.of(Map.of(
                                "id",
                                "gente",
                                "text",
                                "Sirve a alguien",
                                "norm",
                                norm,
                                "when",
                                Map.of("fact", "people", "is", "at-least", "number", 1))),
                "states", List.of(Map.of("id", "borrador", "title", "Borrador", "next", List.of())));
        cast.organizer().post("/funding-lines", line).is(201);
        Reply made = municipality
                .post(
                        "/applications",
                        Map.of(
                                "fundingLine",
                                "uniones-2027",
                                "title",
                                "Postulación de ejemplo",
                                "values",
                                Map.of("people", Map.of("value", 300, "source", "studies/no-hay-tal/waves/1"))))
                .is(201);
        assertEquals("pending", made.string("/citations/people/state"));
        assertEquals("studies-absent", made.string("/citations/people/reason"));
        assertTrue(municipality
                .get("/applications/" + made.string("/id") + "/findings")
                .isProblem(503)
                .text()
                .contains("studies-absent"));
        return made.string("/id");
    }

    private long opened(Workshop workshop, String enrolment) {
        return municipality.get("/projects?limit=500").is(200).items().stream()
                .filter(one -> one.path("origin").asText().equals(workshop.origin(enrolment)))
                .count();
    }

    private static String status(Reply reply, int expected) {
        return reply.status() == expected ? null : reply.status() + " " + reply.text();
    }
}
