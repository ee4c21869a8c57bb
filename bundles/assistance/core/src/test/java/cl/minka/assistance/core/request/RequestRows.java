package cl.minka.assistance.core.request;

import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.core.Databases;
import cl.minka.assistance.core.World;
import cl.minka.assistance.core.level.PromiseClock.Run;
import cl.minka.assistance.knowledge.NoteDraft;
import cl.minka.assistance.level.Promise;
import cl.minka.assistance.level.PromiseKind;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.SearchWords;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Many requests with their words, one in ten open; half have an hour worked on them, a third is rated; and a note to each hundred. */
final class RequestRows {
    private static final int TO_A_NOTE = 100;
    private static final int BATCH = 5_000;
    private static final int MINUTES = 60;
    private static final int FIRST_DAY = 19_000;
    private static final int DAYS = 700;
    private static final long START = 1_700_000_000_000L;
    private static final long STEP = 100_000L;
    private static final String[] TOPICS = {"compras", "personal", "obras", "transito", "finanzas", "aseo", "cultura"};
    static final String[] TITLES = {
        "Plazo de una licitación",
        "Trato directo por urgencia",
        "Ordenanza de ruidos",
        "Permiso de circulación",
        "Modificación presupuestaria"
    };

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

    private final World world;
    private final int rows;
    private final Random random = new Random(8);
    private final List<String> cuts;

    RequestRows(World world, int rows) {
        this.world = world;
        this.rows = rows;
        cuts = world.municipalities.all().stream().map(one -> one.cut()).toList();
    }

    static String id(int number) {
        return "r%07d".formatted(number);
    }

    void fill(Databases database) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement request = connection.prepareStatement(
                            "INSERT INTO assistance_request (id, municipality, topic, priority, status, open_now, requester,"
                                    + " assignee, escalation, title_key, question, draft, service, due_at, watch_at,"
                                    + " answered_at, solved_at, late, rating, minutes, note, entries, created_at, changed_at,"
                                    + " rated_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, 0,"
                                    + " '', 0, ?, ?, ?, 1)");
                    PreparedStatement word = connection.prepareStatement(
                            "INSERT INTO assistance_request_word (request, word, title_key) VALUES (?, ?, ?)");
                    PreparedStatement work = connection.prepareStatement(
                            "INSERT INTO assistance_work (id, request, staff, done_on, activity, minutes, remark, recorded_at)"
                                    + " VALUES (?, ?, ?, ?, 'ANSWER', ?, '', 0)")) {
                for (int n = 0; n < rows; n++) {
                    request(request, word, n);
                    work(work, n);
                    if (n % BATCH == BATCH - 1 || n == rows - 1) {
                        request.executeBatch();
                        word.executeBatch();
                        work.executeBatch();
                        connection.commit();
                    }
                }
            }
        }
        for (int n = 0; n < rows / TO_A_NOTE; n++) {
            world.notes.create(
                    world.adviser,
                    new NoteDraft(
                            TOPICS[random.nextInt(TOPICS.length)],
                            TITLES[random.nextInt(TITLES.length)] + " " + n,
                            "Lo dice el reglamento " + random.nextInt(50),
                            Optional.empty(),
                            random.nextInt(4) > 0));
        }
    }

    private void request(PreparedStatement request, PreparedStatement word, int n) throws SQLException {
        String title = TITLES[random.nextInt(TITLES.length)] + " " + n;
        boolean open = random.nextInt(10) == 0;
        boolean rated = !open && random.nextInt(3) == 0;
        long created = START + n * STEP;
        request.setString(1, id(n));
        String cut = cuts.get(random.nextInt(cuts.size()));
        String topic = TOPICS[random.nextInt(TOPICS.length)];
        request.setString(2, cut);
        request.setString(3, topic);
        request.setInt(4, random.nextInt(4));
        request.setString(5, (open ? RequestStatus.IN_PROGRESS : RequestStatus.CLOSED).name());
        request.setInt(6, open ? 1 : 0);
        request.setLong(7, world.valparaiso.account());
        request.setLong(8, random.nextInt(20) == 0 ? world.adviser.account() : 5_000 + random.nextInt(40));
        request.setString(9, title.toLowerCase(Locale.ROOT));
        request.setString(10, RequestEntity.questionKey(title));
        request.setString(11, Json.write(World.draft(title, topic).of(cut)));
        request.setString(12, SERVICE);
        request.setLong(13, open ? START + random.nextInt() * 1_000L : Long.MAX_VALUE);
        request.setLong(14, Long.MAX_VALUE);
        request.setInt(15, rated ? 1 + random.nextInt(5) : 0);
        request.setLong(16, created);
        request.setLong(17, created + random.nextInt(rows) * STEP);
        request.setLong(18, rated ? created + STEP : 0);
        request.addBatch();
        for (String one : SearchWords.of(title)) {
            word.setString(1, id(n));
            word.setString(2, one);
            word.setString(3, title.toLowerCase(Locale.ROOT));
            word.addBatch();
        }
    }

    private void work(PreparedStatement work, int n) throws SQLException {
        if (n % 2 == 0) {
            work.setString(1, "w%07d".formatted(n));
            work.setString(2, id(n));
            work.setLong(3, 5_000 + random.nextInt(40));
            work.setInt(4, FIRST_DAY + random.nextInt(DAYS));
            work.setInt(5, MINUTES);
            work.addBatch();
        }
    }
}
