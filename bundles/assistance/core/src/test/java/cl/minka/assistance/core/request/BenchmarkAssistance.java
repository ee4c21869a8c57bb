package cl.minka.assistance.core.request;

import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.Requests.Filter;
import cl.minka.assistance.core.Databases;
import cl.minka.assistance.core.World;
import cl.minka.assistance.core.funding.ApplicationManager;
import cl.minka.assistance.core.funding.CitationManager;
import cl.minka.assistance.core.level.PromiseClock.Run;
import cl.minka.assistance.core.project.ProjectFeedManager;
import cl.minka.assistance.core.project.ProjectManager;
import cl.minka.assistance.core.project.ProjectTimeManager;
import cl.minka.assistance.funding.Applications;
import cl.minka.assistance.level.Promise;
import cl.minka.assistance.level.PromiseKind;
import cl.minka.assistance.project.ProjectStage;
import cl.minka.assistance.project.ProjectTimes;
import cl.minka.assistance.project.Projects;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.SearchWords;
import cl.minka.kernel.jpa.WeekDays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * 200,000 requests, one in ten open, 20,000 projects and as many applications: run by its name,
 * {@code -Dtest=BenchmarkAssistance -Ddatabase=DERBY} or {@code POSTGRESQL}.
 *
 * <p>Medians in ms on two cores that others kept busy (load average 11 to 14), so several times what a quiet machine takes. PostgreSQL: newest 50
 * 64, a municipality's 30, open of an adviser 35, by a word that 40,000 have 233, due first 18, desk 229, proposals 36, page 1,000 47, projects 44, of a
 * stage 27, changed last 16, a municipality's 12, gantt 1, portfolio of one 50, of fifty municipalities 861, applications 49, of a line 29, in a
 * state 16, a municipality's 14. Derby: newest 50 234, a municipality's 86, open of an adviser 15, by a word 472, due first 381, desk 530.
 */
public class BenchmarkAssistance {
    private static final int REQUESTS = 200_000;
    private static final int BATCH = 5_000;
    private static final int WARMING = 30;
    private static final int RUNS = 40;
    private static final long START = 1_700_000_000_000L;
    private static final String[] TOPICS = {"compras", "personal", "obras", "transito", "finanzas", "aseo", "cultura"};
    private static final String[] TITLES = {
        "Plazo de una licitación",
        "Trato directo por urgencia",
        "Ordenanza de ruidos",
        "Permiso de circulación",
        "Modificación presupuestaria"
    };

    private static final int DEEP = 98;

    /** Clocks that ran three times and stood twice, with three promises. */
    private static final String SERVICE = Json.write(new Clocks(
            Optional.empty(),
            Stream.of(0, 2, 4)
                    .map(n -> new Run(
                            Instant.ofEpochMilli(START + n * 3_600_000L),
                            Optional.of(Instant.ofEpochMilli(START + (n + 1) * 3_600_000L))))
                    .toList(),
            Optional.of(Instant.ofEpochMilli(START)),
            Arrays.stream(PromiseKind.values())
                    .map(kind -> new Promise(
                            kind,
                            480,
                            200,
                            Optional.of(Instant.ofEpochMilli(START + 36_000_000L)),
                            Optional.of(Instant.ofEpochMilli(START + 30_000_000L)),
                            Optional.empty(),
                            false))
                    .toList(),
            Set.of("FIRST_ANSWER/warned")));

    private final World world = new World(Databases.valueOf(System.getProperty("database", "DERBY")));

    @Test
    public void measure() throws SQLException {
        Databases database = Databases.valueOf(System.getProperty("database", "DERBY"));
        fill(database);
        new ProjectRows(world).fill(database);
        time("newest 50", () -> list(filter(Optional.empty(), Optional.empty(), Optional.empty())));
        time(
                "a municipality's",
                () -> world.requests.list(
                        world.valparaiso,
                        filter(Optional.empty(), Optional.empty(), Optional.empty()),
                        Slice.first(50)));
        time("open of an adviser", () -> list(filter(Optional.of(true), Optional.of("asesora"), Optional.empty())));
        time("by a word", () -> list(filter(Optional.empty(), Optional.empty(), Optional.of("ordenanza"))));
        time(
                "due first",
                () -> world.requests.list(
                        world.adviser,
                        filter(Optional.of(true), Optional.empty(), Optional.empty()),
                        new Slice(50, Optional.empty(), List.of(new Slice.Sort("dueAt", false)), false)));
        time("desk", () -> world.staff.desk(world.adviser));
        time("proposals", () -> world.staff.proposals(world.adviser, "r0000010"));
        deep();
        projects();
        applications();
    }

    /** A page far down the list, by its cursor. */
    private void deep() {
        Filter all = filter(Optional.empty(), Optional.empty(), Optional.empty());
        Optional<Cursor> after =
                world.requests.list(world.adviser, all, Slice.first(500)).next().map(Cursor::decode);
        for (int n = 0; n < DEEP; n++) {
            after = world.requests
                    .list(world.adviser, all, new Slice(500, after, List.of(), false))
                    .next()
                    .map(Cursor::decode);
        }
        Optional<Cursor> deep = after;
        time("page 1,000", () -> world.requests.list(world.adviser, all, new Slice(50, deep, List.of(), false)));
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
        time("projects", () -> projects.list(world.adviser, all, Slice.first(50)));
        time("projects of a stage", () -> projects.list(world.adviser, stage, Slice.first(50)));
        time("projects, changed last", () -> projects.list(world.adviser, stage, sorted("changedAt")));
        time("a municipality's projects", () -> projects.list(world.valparaiso, all, Slice.first(50)));
        time("gantt", () -> times.gantt(world.adviser, ProjectRows.id(10)));
        time("portfolio of one", () -> times.portfolios(world.valparaiso, Optional.empty(), Slice.first(50)));
        time("portfolio, 50 of all", () -> times.portfolios(world.adviser, Optional.empty(), Slice.first(50)));
    }

    private void applications() {
        Applications applications = new ApplicationManager(
                world.transactions,
                world.municipalities,
                world.accounts,
                new CitationManager(world.transactions, world.clock),
                world.clock);
        Applications.Filter all = new Applications.Filter(Optional.empty(), Optional.empty(), Optional.empty());
        time("applications", () -> applications.list(world.adviser, all, Slice.first(50)));
        time(
                "applications of a line",
                () -> applications.list(
                        world.adviser,
                        new Applications.Filter(Optional.of("linea-3"), Optional.empty(), Optional.empty()),
                        Slice.first(50)));
        time(
                "applications in a state",
                () -> applications.list(
                        world.adviser,
                        new Applications.Filter(Optional.empty(), Optional.empty(), Optional.of("postulada")),
                        Slice.first(50)));
        time("a municipality's applications", () -> applications.list(world.valparaiso, all, Slice.first(50)));
    }

    private static Slice sorted(String field) {
        return new Slice(50, Optional.empty(), List.of(new Slice.Sort(field, true)), false);
    }

    private void list(Filter filter) {
        world.requests.list(world.adviser, filter, Slice.first(50));
    }

    private static Filter filter(Optional<Boolean> open, Optional<String> assignee, Optional<String> words) {
        return new Filter(
                Optional.empty(),
                open,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                assignee,
                Optional.empty(),
                words);
    }

    private void fill(Databases database) throws SQLException {
        Random random = new Random(8);
        List<String> cuts =
                world.municipalities.all().stream().map(one -> one.cut()).toList();
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement request = connection.prepareStatement(
                            "INSERT INTO assistance_request (id, municipality, topic, priority, status, open_now, requester,"
                                    + " assignee, escalation, title_key, question, draft, service, due_at, watch_at,"
                                    + " answered_at, solved_at, late, rating, minutes, note, entries, created_at, changed_at,"
                                    + " version) VALUES (?, ?, ?, 1, ?, ?, ?, ?, 0, ?, '', ?, ?, ?, ?, 0, 0, 0, 0, 0, '',"
                                    + " 0, ?, ?, 1)");
                    PreparedStatement word = connection.prepareStatement(
                            "INSERT INTO assistance_request_word (request, word) VALUES (?, ?)")) {
                for (int n = 0; n < REQUESTS; n++) {
                    row(request, word, n, random, cuts);
                    if (n % BATCH == BATCH - 1) {
                        request.executeBatch();
                        word.executeBatch();
                        connection.commit();
                    }
                }
            }
            if (database == Databases.POSTGRESQL) {
                connection.setAutoCommit(true);
                connection.createStatement().execute("ANALYZE");
            }
        }
    }

    private void row(PreparedStatement request, PreparedStatement word, int n, Random random, List<String> cuts)
            throws SQLException {
        String id = "r%07d".formatted(n);
        String title = TITLES[random.nextInt(TITLES.length)] + " " + n;
        boolean open = random.nextInt(10) == 0;
        long created = START + n * 100_000L;
        request.setString(1, id);
        request.setString(2, cuts.get(random.nextInt(cuts.size())));
        request.setString(3, TOPICS[random.nextInt(TOPICS.length)]);
        request.setString(4, (open ? RequestStatus.IN_PROGRESS : RequestStatus.CLOSED).name());
        request.setInt(5, open ? 1 : 0);
        request.setLong(6, world.valparaiso.account());
        request.setLong(7, random.nextInt(20) == 0 ? world.adviser.account() : 5_000 + random.nextInt(40));
        request.setString(8, title.toLowerCase(java.util.Locale.ROOT));
        request.setString(9, Json.write(World.draft(title, "compras").of("05101")));
        request.setString(10, SERVICE);
        request.setLong(11, open ? START + random.nextInt() * 1_000L : Long.MAX_VALUE);
        request.setLong(12, Long.MAX_VALUE);
        request.setLong(13, created);
        request.setLong(14, created);
        request.addBatch();
        for (String one : SearchWords.of(title)) {
            word.setString(1, id);
            word.setString(2, one);
            word.addBatch();
        }
    }

    private static void time(String name, Runnable work) {
        for (int n = 0; n < WARMING; n++) {
            work.run();
        }
        double[] took = new double[RUNS];
        for (int n = 0; n < RUNS; n++) {
            long begin = System.nanoTime();
            work.run();
            took[n] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(took);
        System.out.printf("%-24s median %.1f ms, worst %.1f ms%n", name, took[RUNS / 2], took[RUNS - 1]);
    }
}
