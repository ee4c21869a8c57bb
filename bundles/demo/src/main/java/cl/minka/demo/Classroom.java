package cl.minka.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A citizen school: a workshop that has ended, with attendance, grades and certificates, and one that takes enrolments. */
final class Classroom {
    static final String ENDED = "taller-terminado";
    static final String OPEN = "taller-abierto";

    private static final String SCHOOL = "escuela-de-ejemplo";
    private static final String COURSE = "proyectos-de-barrio";
    private static final int PEOPLE = 14;
    private static final int WEEK = 7;
    private static final int SESSIONS = 4;
    /** Number of the place where it is held. */
    static final int HOST = 12;

    private static final int LEAVING = 5;
    private static final int FAILING = 8;
    /** The first is accepted and opens as a project. */
    private static final List<String> PRODUCTS =
            List.of("Ejemplo: luces para la plaza", "Ejemplo: huerto de la esquina", "Ejemplo: biblioteca de la sede");

    private static final List<String> GIVEN =
            List.of("Elena", "Tito", "Rosa", "Diego", "Marta", "Hugo", "Inés", "Raúl", "Sara", "Iván");
    private static final List<String> FAMILY =
            List.of("Babati", "Vorgamos", "Belsulnin", "Damosti", "Fenturbel", "Gamifen", "Kemrovor", "Lukemsul");

    private final People people;
    private final LocalDate today;

    Classroom(People people, LocalDate today) {
        this.people = people;
        this.today = today;
    }

    /** The code of a certificate that anybody may check. */
    String run() {
        offer();
        roster();
        enrol(ENDED, PEOPLE);
        enrol(OPEN, PEOPLE - 1);
        IntStream.rangeClosed(1, SESSIONS).forEach(this::attend);
        grade();
        return certify();
    }

    private void offer() {
        Session organizer = people.organizer();
        make(organizer, "/schools", SCHOOL, Map.of("title", "Ejemplo: Escuela Ciudadana", "organizer", "amuch"));
        make(
                organizer,
                "/courses",
                COURSE,
                Map.of(
                        "school",
                        SCHOOL,
                        "title",
                        "Ejemplo: del problema al proyecto de barrio",
                        "area",
                        "local-projects",
                        "audience",
                        "citizens",
                        "outcomes",
                        List.of("Ejemplo: formula un proyecto con su vecindario"),
                        "modules",
                        List.of(
                                Map.of("id", "m1", "title", "Ejemplo: mirar el barrio", "hours", 4),
                                Map.of("id", "m2", "title", "Ejemplo: formular y presentar", "hours", 6))));
        make(organizer, "/editions", ENDED, edition(-WEEK * SESSIONS, PEOPLE));
        make(organizer, "/editions", OPEN, edition(2 * WEEK, PEOPLE - 2));
    }

    private static void make(Session session, String list, String id, Map<String, Object> body) {
        if (session.find(list + "/" + id).isEmpty()) {
            Map<String, Object> named = new LinkedHashMap<>(body);
            named.put("id", id);
            session.post(list, named);
        }
    }

    private Map<String, Object> edition(int from, int seats) {
        List<Map<String, Object>> sessions = new ArrayList<>();
        for (int n = 0; n < SESSIONS; n++) {
            LocalDate day = today.plusDays(from + (long) WEEK * n);
            sessions.add(Map.of(
                    "title",
                    "Ejemplo: encuentro " + (n + 1),
                    "startsAt",
                    at(day, LocalTime.of(18, 0)),
                    "endsAt",
                    at(day, LocalTime.of(20, 30)),
                    "module",
                    n < SESSIONS / 2 ? "m1" : "m2",
                    "instructors",
                    List.of(People.INSTRUCTOR)));
        }
        return Map.of(
                "course",
                COURSE,
                "municipality",
                host().cut(),
                "place",
                Map.of("name", "Sede vecinal de ejemplo", "address", "Calle de ejemplo 1"),
                "sessions",
                sessions,
                "seats",
                seats,
                "state",
                "open",
                "certificate",
                Map.of("minimumAttendance", 0.75, "mandatorySessions", List.of(1), "minimumGrade", 4.0));
    }

    private static String at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Dates.CHILE).toInstant().toString();
    }

    private Place host() {
        return people.places().get(HOST);
    }

    /** People without account, e-mail or RUT, as they stand on the list of a neighbourhood council. */
    private void roster() {
        Csv table = new Csv("externalId", "name", "birthDate", "sex", "municipality");
        for (int n = 0; n < PEOPLE; n++) {
            table.row(
                    external(n),
                    GIVEN.get(n % GIVEN.size()) + " " + FAMILY.get(n % FAMILY.size()) + " "
                            + FAMILY.get((n / 2 + 3) % FAMILY.size()),
                    LocalDate.of(1950 + 3 * n, 1 + n % 12, 1 + n),
                    n % 2 == 0 ? "female" : "male",
                    host().cut());
        }
        people.organizer().send("/people/import", table);
    }

    private static String external(int number) {
        return "ejemplo-%02d".formatted(number);
    }

    private void enrol(String edition, int most) {
        String path = "/editions/" + edition + "/enrolments";
        if (people.organizer().all(path).isEmpty()) {
            Csv table = new Csv("externalId");
            IntStream.range(0, most).mapToObj(Classroom::external).forEach(table::row);
            people.organizer().send(path + "/import", table);
        }
    }

    /** Row by row, as on the sheet: one leaves after the first session, another is late. */
    private void attend(int session) {
        String path = "/editions/" + ENDED + "/sessions/" + session + "/attendance";
        Session instructor = people.as(People.INSTRUCTOR);
        Answer sheet = instructor.get(path);
        JsonNode entries = sheet.at("entries");
        if (entries.path(0).path("status").asText().equals("present")) {
            return;
        }
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < entries.size(); row++) {
            boolean gone = row == LEAVING && session > 1;
            rows.add(gone ? "absent" : row == session ? "late" : "present");
        }
        instructor.put(
                path,
                Map.of("rows", rows, "sheet", sheet.text("sheet")),
                sheet.etag().orElseThrow());
    }

    private void grade() {
        String path = "/editions/" + ENDED + "/assessments";
        Session instructor = people.as(People.INSTRUCTOR);
        Answer book = instructor.get(path);
        if (book.at("grades").size() > 0) {
            return;
        }
        List<Map<String, Object>> grades = new ArrayList<>();
        int row = 0;
        for (JsonNode entry :
                instructor.get("/editions/" + ENDED + "/sessions/1/attendance").at("entries")) {
            String enrolment = entry.path("enrolment").asText();
            grades.add(Map.of(
                    "enrolment",
                    enrolment,
                    "instrument",
                    "prueba",
                    "grade",
                    row == FAILING ? 3.4 : 4.5 + row % 6 * 0.5));
            if (row < PRODUCTS.size()) {
                grades.add(Map.of(
                        "enrolment",
                        enrolment,
                        "instrument",
                        "proyecto",
                        "status",
                        row == 0 ? "accepted" : "submitted",
                        "product",
                        Map.of("title", PRODUCTS.get(row))));
            }
            row++;
        }
        instructor.put(
                path,
                Map.of(
                        "instruments",
                        List.of(
                                Map.of("id", "prueba", "title", "Ejemplo: prueba", "kind", "test"),
                                Map.of("id", "proyecto", "title", "Ejemplo: proyecto de barrio", "kind", "product")),
                        "grades",
                        grades));
    }

    private String certify() {
        String path = "/editions/" + ENDED + "/certificates";
        Session instructor = people.as(People.INSTRUCTOR);
        if (instructor.all(path).isEmpty()) {
            instructor.post(path, Map.of());
        }
        return instructor.all(path).get(0).path("code").asText();
    }
}
