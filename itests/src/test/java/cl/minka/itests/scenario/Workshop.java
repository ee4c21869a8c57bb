package cl.minka.itests.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A course in a municipality where people make projects: its edition, and what comes of their products. */
public final class Workshop {
    private static final Map<String, Object> PRODUCT =
            Map.of("id", "proyecto", "title", "Proyecto de barrio", "kind", "product");

    private final Cast cast;
    private final String edition;
    private boolean planned;

    /** @param municipality CUT code of where it is held */
    public Workshop(Cast cast, String id, String municipality) {
        this.cast = cast;
        this.edition = id;
        User organizer = cast.organizer();
        organizer
                .post("/schools", Map.of("id", "escuela-" + id, "title", "Escuela de ejemplo", "organizer", "amuch"))
                .is(201);
        organizer
                .post(
                        "/courses",
                        Map.of(
                                "id",
                                "curso-" + id,
                                "school",
                                "escuela-" + id,
                                "title",
                                "Proyectos de barrio",
                                "area",
                                "local-projects"))
                .is(201);
        organizer
                .post(
                        "/editions",
                        Map.of(
                                "id",
                                id,
                                "course",
                                "curso-" + id,
                                "municipality",
                                municipality,
                                "state",
                                "open",
                                "sessions",
                                List.of(Map.of(
                                        "startsAt",
                                        "2027-04-06T22:00:00Z",
                                        "endsAt",
                                        "2027-04-07T00:00:00Z",
                                        "instructors",
                                        List.of("instruye")))))
                .is(201);
    }

    /** Somebody takes part. @return the enrolment */
    public String enrol(String person) {
        String id =
                cast.organizer().post("/people", Map.of("name", person)).is(201).string("/id");
        return cast.organizer()
                .post("/editions/" + edition + "/enrolments", Map.of("person", id))
                .is(201)
                .string("/id");
    }

    /** What he made is accepted. */
    public void accept(String enrolment, String title) {
        String path = "/editions/" + edition + "/assessments";
        Map<String, Object> grade = Map.of(
                "enrolment",
                enrolment,
                "instrument",
                "proyecto",
                "status",
                "accepted",
                "product",
                Map.of("title", title));
        User instructor = cast.as("instruye");
        if (planned) {
            instructor
                    .put(
                            path,
                            Map.of("grades", List.of(grade)),
                            instructor.get(path).is(200).etag())
                    .is(200);
        } else {
            instructor
                    .put(path, Map.of("instruments", List.of(PRODUCT), "grades", List.of(grade)))
                    .is(200);
            planned = true;
        }
    }

    /** The path of the project that was opened of it, as the schools tell it. */
    public Optional<String> project(String enrolment) {
        for (JsonNode one : cast.organizer()
                .get("/editions/" + edition + "/products")
                .is(200)
                .at("/items")) {
            if (one.path("enrolment").asText().equals(enrolment)
                    && one.path("project").isTextual()) {
                return Optional.of(one.path("project").asText());
            }
        }
        return Optional.empty();
    }

    /** What a project says that it came of. */
    public String origin(String enrolment) {
        return "editions/" + edition + "/products/" + enrolment + "/proyecto";
    }
}
