package cl.minka.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The whole demonstration, in order. It may be stopped at any point and told again: each step looks first at what the
 * platform has, and does what is missing.
 */
final class Story {
    private static final Set<String> SHIPPED =
            Set.of("mean", "trimmed-mean", "median", "borda", "schulze", "kemeny", "bradley-terry", "calibrated");

    static final String FINISHED = "buenas-practicas-2026";
    static final String RUNNING = "buenas-practicas-2027";

    private final Minka minka;
    private final String adminPassword;
    private final Clock clock;
    private final Consumer<String> progress;
    private String certificate = "";

    Story(Minka minka, String adminPassword, Clock clock, Consumer<String> progress) {
        this.minka = minka;
        this.adminPassword = adminPassword;
        this.clock = clock;
        this.progress = progress;
    }

    void tell() {
        awaitPlatform();
        try (Crew crew = new Crew()) {
            progress.accept("accounts");
            Session admin = minka.signIn("admin", adminPassword);
            People people = new People(minka, admin, Place.sixty(minka.anonymous()));
            people.settle();
            progress.accept("finished");
            finishedEdition(people, crew);
            progress.accept("running");
            runningEdition(people, crew);
            progress.accept("exchange");
            LocalDate today = LocalDate.now(clock.withZone(Dates.CHILE));
            new Exchange(people, today).run(crew);
            new Gatherings(people, today).run();
            progress.accept("schools");
            certificate = new Classroom(people, today).run();
            progress.accept("studies");
            new Fieldwork(people, today).run();
            progress.accept("assistance");
            new Assistance(people, today).run();
        }
    }

    /** The code of one that was issued; empty before all is told. */
    String certificate() {
        return certificate;
    }

    /** Every shipped strategy is there and active. */
    boolean strategiesAreActive() {
        Set<String> active = minka.glance("/plugins?kind=scoring").map(Answer::items).orElse(List.of()).stream()
                .filter(plugin -> plugin.path("state").asText().equals("active"))
                .map(plugin -> plugin.path("id").asText())
                .collect(Collectors.toSet());
        return active.containsAll(SHIPPED);
    }

    private void finishedEdition(People people, Crew crew) {
        Edition edition = new Edition(people.organizer(), FINISHED, 2026, Dates.finished(clock));
        List<Application> applications = Application.forEdition(2026, people.places(), 60);
        new Call(edition, people, crew).run(applications, 12);
        new BlindPanel(edition, people, crew).run(1);
        new Jury(edition, people, crew).run();
    }

    private void runningEdition(People people, Crew crew) {
        Edition edition = new Edition(people.organizer(), RUNNING, 2027, Dates.inEvaluation(clock));
        List<Application> applications = Application.forEdition(2027, people.places(), 40);
        new Call(edition, people, crew).run(applications, 4);
        new BlindPanel(edition, people, crew).run(0.5);
    }

    private void awaitPlatform() {
        for (String path : List.of(
                "/municipalities?limit=1",
                "/contests?limit=1",
                "/plugins?kind=scoring",
                "/practices?limit=1",
                "/events?limit=1",
                "/transfers/network",
                "/schools?limit=1",
                "/studies?limit=1")) {
            while (minka.glance(path).isEmpty()) {
                Minka.pause();
            }
        }
    }
}
