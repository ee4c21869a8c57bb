package cl.minka.assistance.core.request;

import cl.minka.assistance.Priority;
import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.Requests.Filter;
import cl.minka.assistance.core.Databases;
import cl.minka.assistance.core.World;
import cl.minka.assistance.core.funding.ApplicationManager;
import cl.minka.assistance.core.funding.CitationManager;
import cl.minka.assistance.core.project.ProjectFeedManager;
import cl.minka.assistance.core.project.ProjectManager;
import cl.minka.assistance.core.project.ProjectRows;
import cl.minka.assistance.core.project.ProjectTimeManager;
import cl.minka.assistance.funding.Applications;
import cl.minka.assistance.given.GroupBy;
import cl.minka.assistance.given.Period;
import cl.minka.assistance.project.ProjectStage;
import cl.minka.assistance.project.ProjectTimes;
import cl.minka.assistance.project.Projects;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.UnitDatabase;
import cl.minka.kernel.jpa.WeekDays;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.Test;

/**
 * 200,000 requests, one in ten open, 20,000 projects and as many applications: run by its name,
 * {@code -Dtest=BenchmarkAssistance -Ddatabase=DERBY|POSTGRESQL [-Dtimes=100] [-Donly=part of a name] [-Ddisk=true]}. Prints a line for
 * each list.
 *
 * <p>Ms of the processor, median, that of PostgreSQL's server included (on the clock as much, with little else to do); PostgreSQL, then Derby
 * in memory with a cache of 30,000 pages. Requests in every order, chosen in every way 7 and 23 at most, but an adviser's in another
 * order on Derby 47; page 1,000 7 and 15; by a word that 40,000 have 6 and 7. Projects 3 and 16, applications 3, notes 3 and 2, staff 3 and
 * 5, proposals 4 and 9, desk 6 and 17, Gantt data 0.2, portfolio of one municipality 1 and 2. Reports over all: hours by municipality 527 and
 * 1,480, by topic 396 and 1,176, satisfaction 66 and 90, what has no note 78 and 456.
 *
 * <p>On a machine on which that word takes 9 and 10: by it and title 8 and 9, by two words 19 and 54; with a state, a topic or a priority 20
 * to 34 and 38 to 60, with a topic and a state 35 to 37 and 77 to 83, with an adviser 22 to 29 and 36 to 123 (99 of 100 of PostgreSQL
 * below 49); portfolio of fifty municipalities on Derby 43.
 */
public class BenchmarkAssistance {
    private static final int REQUESTS = 200_000;
    private static final int LIST = 50;
    private static final int DESK = 300;
    private static final int DEEP = 100;
    private static final LocalDate YEAR = LocalDate.of(2023, 1, 1);

    private Databases database;
    private World world;
    private Stopwatch watch;

    @Test
    public void measure() throws SQLException, IOException {
        if (Boolean.getBoolean("disk")) {
            UnitDatabase.keepOnDisk();
        }
        database = Databases.valueOf(System.getProperty("database", "DERBY"));
        world = new World(database);
        new RequestRows(world, REQUESTS).fill(database);
        new ProjectRows(world).fill(database);
        settle();
        all();
    }

    private void all() {
        watch = new Stopwatch(database, world.transactions);
        requests();
        found();
        staff();
        given();
        projects();
        applications();
        deep("requests", slice -> world.requests.list(world.adviser, filter(), slice));
    }

    /** What the database does by itself some time after it was filled. */
    private void settle() throws SQLException {
        if (database == Databases.POSTGRESQL) {
            try (Connection connection = database.source().getConnection()) {
                connection.createStatement().execute("VACUUM ANALYZE");
            }
        }
    }

    private void requests() {
        requests("all", filter(), world.adviser);
        requests("open", open(true), world.adviser);
        requests("not open", open(false), world.adviser);
        requests("in a state", status(RequestStatus.IN_PROGRESS), world.adviser);
        requests("closed", status(RequestStatus.CLOSED), world.adviser);
        requests("of a topic", topic("obras"), world.adviser);
        requests("of a priority", priority(Priority.HIGH), world.adviser);
        requests("of a municipality", municipality("05101"), world.adviser);
        requests("of an adviser", assignee("asesora", Optional.empty()), world.adviser);
        requests("open of an adviser", assignee("asesora", Optional.of(true)), world.adviser);
        requests("of nobody", assignee("none", Optional.empty()), world.adviser);
        requests("own", filter(), world.valparaiso);
        requests("own, open", open(true), world.valparaiso);
        requests("own, of a topic", topic("obras"), world.valparaiso);
        Filter external = new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("4711"),
                Optional.empty());
        list("requests of an external id", slice -> world.requests.list(world.adviser, external, slice));
    }

    private void requests(String which, Filter filter, Caller caller) {
        sorted(
                "requests " + which,
                slice -> world.requests.list(caller, filter, slice),
                "createdAt",
                "changedAt",
                "dueAt",
                "title");
    }

    private void found() {
        for (String words : List.of("ordenanza", "ordenanza ruidos", "permiso urgencia", "plazo 4711", "per", "nada")) {
            list("requests by «" + words + "»", slice -> world.requests.list(world.adviser, words(words), slice));
            list(
                    "requests, own, by «" + words + "»",
                    slice -> world.requests.list(world.valparaiso, words(words), slice));
        }
        sorted(
                "requests by «ordenanza»",
                slice -> world.requests.list(world.adviser, words("ordenanza"), slice),
                "changedAt",
                "dueAt",
                "title");
        found("open", of(null, true, null, null, null, null, "ordenanza"));
        found("closed", of(RequestStatus.CLOSED, null, null, null, null, null, "ordenanza"));
        found("of a topic", of(null, null, "obras", null, null, null, "ordenanza"));
        found("of a priority", of(null, null, null, Priority.HIGH, null, null, "ordenanza"));
        found("open, of a topic", of(null, true, "obras", null, null, null, "ordenanza"));
        found("of an adviser", of(null, null, null, null, null, "asesora", "ordenanza"));
        list("notes", slice -> world.notes.list(world.adviser, Optional.empty(), Optional.empty(), slice));
        list("notes, published", slice -> world.notes.list(world.natales, Optional.empty(), Optional.empty(), slice));
        list(
                "notes of a topic",
                slice -> world.notes.list(world.natales, Optional.of("obras"), Optional.empty(), slice));
        list(
                "notes by «ordenanza reglamento»",
                slice -> world.notes.list(world.adviser, Optional.empty(), Optional.of("ordenanza reglamento"), slice));
        watch.time("gaps", DESK, () -> world.notes.gaps(world.adviser));
    }

    private void found(String which, Filter filter) {
        sorted(
                "requests " + which + " by «ordenanza»",
                slice -> world.requests.list(world.adviser, filter, slice),
                "changedAt",
                "title");
    }

    private void staff() {
        watch.time("desk", DESK, () -> world.staff.desk(world.adviser));
        watch.time("staff", LIST, () -> world.staff.list(world.adviser));
        watch.time("proposals", LIST, () -> world.staff.proposals(world.adviser, RequestRows.id(10)));
    }

    private void given() {
        list("hours of a request", slice -> world.hours.list(world.adviser, RequestRows.id(10), slice));
        Period year = new Period(Optional.of(YEAR), Optional.of(YEAR.plusYears(1)));
        for (GroupBy by : GroupBy.values()) {
            watch.time("hours by " + by, DESK, () -> world.hours.report(world.adviser, by, Period.all()));
            watch.time("hours of a year by " + by, DESK, () -> world.hours.report(world.adviser, by, year));
            watch.time("satisfaction by " + by, DESK, () -> world.satisfaction.report(world.adviser, by, Period.all()));
        }
    }

    private void projects() {
        WeekDays days = new WeekDays();
        Projects projects =
                new ProjectManager(world.transactions, world.municipalities, world.accounts, days, world.clock);
        ProjectTimes times = new ProjectTimeManager(
                world.transactions,
                new ProjectFeedManager(world.transactions, world.accounts, world.clock),
                world.municipalities,
                days,
                feed -> new byte[0],
                world.clock);
        Projects.Filter all = new Projects.Filter(Optional.empty(), Optional.empty());
        Projects.Filter stage = new Projects.Filter(Optional.of(ProjectStage.EXECUTION), Optional.empty());
        Projects.Filter one = new Projects.Filter(Optional.empty(), Optional.of("05101"));
        String[] sorts = {"title", "createdAt", "changedAt"};
        sorted("projects", slice -> projects.list(world.adviser, all, slice), sorts);
        sorted("projects of a stage", slice -> projects.list(world.adviser, stage, slice), sorts);
        sorted("projects of a municipality", slice -> projects.list(world.adviser, one, slice), sorts);
        sorted("projects, own", slice -> projects.list(world.valparaiso, all, slice), sorts);
        watch.time("gantt", LIST, () -> times.gantt(world.adviser, ProjectRows.id(10)));
        watch.time(
                "portfolio of one", LIST, () -> times.portfolios(world.valparaiso, Optional.empty(), Slice.first(50)));
        list("portfolio", slice -> times.portfolios(world.adviser, Optional.empty(), slice));
    }

    private void applications() {
        Applications applications = new ApplicationManager(
                world.transactions,
                world.municipalities,
                world.accounts,
                new CitationManager(world.transactions, world.accounts, world.notices, world.clock),
                world.clock);
        applications(applications, "all", world.adviser, Optional.empty(), Optional.empty(), Optional.empty());
        applications(
                applications, "of a line", world.adviser, Optional.of("linea-3"), Optional.empty(), Optional.empty());
        applications(
                applications,
                "in a state",
                world.adviser,
                Optional.empty(),
                Optional.empty(),
                Optional.of("postulada"));
        applications(
                applications,
                "of a municipality",
                world.adviser,
                Optional.empty(),
                Optional.of("05101"),
                Optional.empty());
        applications(applications, "own", world.valparaiso, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void applications(
            Applications applications,
            String which,
            Caller caller,
            Optional<String> line,
            Optional<String> municipality,
            Optional<String> state) {
        Applications.Filter filter = new Applications.Filter(line, municipality, state);
        sorted("applications " + which, slice -> applications.list(caller, filter, slice), "createdAt", "changedAt");
    }

    /** Up and down. */
    private void sorted(String name, Function<Slice, Page<?>> list, String... fields) {
        for (String field : fields) {
            for (boolean descending : new boolean[] {false, true}) {
                Slice.Sort sort = new Slice.Sort(field, descending);
                watch.time(
                        name + " by " + (descending ? "-" : "") + field,
                        LIST,
                        () -> list.apply(new Slice(50, Optional.empty(), List.of(sort), false)));
            }
        }
        list(name, list);
    }

    private void list(String name, Function<Slice, Page<?>> list) {
        watch.time(name, LIST, () -> list.apply(Slice.first(50)));
    }

    private void deep(String name, Function<Slice, Page<?>> list) {
        Optional<Cursor> after = Optional.empty();
        for (int n = 0; n < DEEP; n++) {
            after = list.apply(new Slice(500, after, List.of(), false)).next().map(Cursor::decode);
        }
        Optional<Cursor> deep = after;
        watch.time(name + ", page 1,000", LIST, () -> list.apply(new Slice(50, deep, List.of(), false)));
    }

    private static Filter filter() {
        return of(null, null, null, null, null, null, null);
    }

    private static Filter open(boolean open) {
        return of(null, open, null, null, null, null, null);
    }

    private static Filter status(RequestStatus status) {
        return of(status, null, null, null, null, null, null);
    }

    private static Filter topic(String topic) {
        return of(null, null, topic, null, null, null, null);
    }

    private static Filter priority(Priority priority) {
        return of(null, null, null, priority, null, null, null);
    }

    private static Filter municipality(String cut) {
        return of(null, null, null, null, cut, null, null);
    }

    private static Filter assignee(String username, Optional<Boolean> open) {
        return of(null, open.orElse(null), null, null, null, username, null);
    }

    private static Filter words(String words) {
        return of(null, null, null, null, null, null, words);
    }

    private static Filter of(
            RequestStatus status,
            Boolean open,
            String topic,
            Priority priority,
            String municipality,
            String assignee,
            String words) {
        return new Filter(
                Optional.ofNullable(status),
                Optional.ofNullable(open),
                Optional.ofNullable(topic),
                Optional.ofNullable(priority),
                Optional.ofNullable(municipality),
                Optional.ofNullable(assignee),
                Optional.empty(),
                Optional.ofNullable(words));
    }
}
