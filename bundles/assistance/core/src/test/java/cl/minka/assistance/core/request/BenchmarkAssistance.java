package cl.minka.assistance.core.request;

import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.Requests.Filter;
import cl.minka.assistance.core.Databases;
import cl.minka.assistance.core.World;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.SearchWords;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.Test;

/** 200,000 requests, one in ten open: run by its name, {@code -Dtest=BenchmarkAssistance -Ddatabase=DERBY}. */
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

    private final World world = new World(Databases.valueOf(System.getProperty("database", "DERBY")));

    @Test
    public void measure() throws SQLException {
        Databases database = Databases.valueOf(System.getProperty("database", "DERBY"));
        fill(database);
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
                                    + " version) VALUES (?, ?, ?, 1, ?, ?, ?, ?, 0, ?, '', ?, '{}', ?, ?, 0, 0, 0, 0, 0, '',"
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
        request.setString(
                9, cl.minka.kernel.jpa.Json.write(World.draft(title, "compras").of("05101")));
        request.setLong(10, open ? START + random.nextInt() * 1_000L : Long.MAX_VALUE);
        request.setLong(11, Long.MAX_VALUE);
        request.setLong(12, created);
        request.setLong(13, created);
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
