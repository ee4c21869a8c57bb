package cl.minka.itests.bench;

import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long the lists of the schools take over HTTP. */
final class YearLists {
    private static final int TIMES = 60;
    private static final double MOST_MILLISECONDS = 50;

    private final YearStage stage;
    private final Latency latency;

    YearLists(YearStage stage, Distribution distribution) {
        this.stage = stage;
        this.latency = new Latency(distribution, TIMES, MOST_MILLISECONDS);
    }

    void run() {
        Latency.header();
        String edition = "/editions/" + YearStage.edition(5);
        Map<String, User> lists = new LinkedHashMap<>();
        lists.put("/schools", stage.cast().anonymous());
        lists.put("/courses", stage.cast().anonymous());
        lists.put("/editions", stage.cast().anonymous());
        lists.put("/editions?instructor=instruye", stage.cast().anonymous());
        lists.put("/organizations", stage.organizer());
        lists.put("/people", stage.organizer());
        lists.put("/people?sort=-changedAt", stage.organizer());
        lists.put("/people?q=ana", stage.organizer());
        lists.put("/people?municipality=05101", stage.organizer());
        lists.put("/people?edition=" + YearStage.edition(5), stage.instructor());
        lists.put("/people/duplicates", stage.organizer());
        lists.put(edition + "/enrolments", stage.organizer());
        lists.put("/editions/edicion-en-linea/enrolments", stage.organizer());
        lists.put("/editions/edicion-en-linea/enrolments?q=ana", stage.organizer());
        lists.put("/editions/" + stage.wanted() + "/enrolments?state=waiting", stage.organizer());
        lists.put(edition + "/sessions/1/attendance/history", stage.instructor());
        lists.put(edition + "/progress", stage.instructor());
        lists.put("/me/enrolments", stage.cast().as("vecina"));
        lists.forEach((path, user) -> latency.measure(path + " " + user.name(), () -> user.get(path)));
        Map<String, User> whole = new LinkedHashMap<>();
        whole.put(edition + "/sessions/1/attendance", stage.instructor());
        whole.put(edition + "/attendance", stage.instructor());
        whole.put(edition + "/attendance/warnings", stage.instructor());
        whole.put(edition + "/assessments", stage.instructor());
        whole.forEach((path, user) -> latency.measure(path + " " + user.name(), () -> user.get(path)));
        Reply table = stage.organizer().get("/people?format=csv").is(200);
        Phases.require(
                table.text().lines().count() > stage.people() - 2,
                "people as CSV: %d",
                table.text().lines().count());
        latency.slow().forEach(row -> Phases.say("above %.0f ms: %s", MOST_MILLISECONDS, row));
    }
}
