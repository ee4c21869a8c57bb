package cl.minka.assistance.core;

import static org.junit.Assert.assertEquals;

import cl.minka.assistance.Attachment;
import cl.minka.assistance.Attachments.NewAttachment;
import cl.minka.assistance.Request;
import cl.minka.kernel.Expected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** What migrations make of what was there before. */
@RunWith(Parameterized.class)
public class UpgradeTest {
    private final Databases database;

    public UpgradeTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void filesOfBeforeKeepTheirKind() throws Exception {
        World world = new World(database);
        Request request = world.requests.create(world.valparaiso, World.draft("Bases", "Compras"));
        put(world, request, "acta.txt", false);
        put(world, request, "informe.txt", true);
        List<Attachment> files = world.attachments.list(world.adviser, request.id());
        String columns =
                "request, name, message, internal_file, uploader, media_type, size_bytes, sha256, content, stored_at, version";
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String made : statements("V006__files.sql")) {
                if (made.startsWith("CREATE TABLE assistance_file (")) {
                    statement.executeUpdate(made);
                }
            }
            statement.executeUpdate(
                    "INSERT INTO assistance_file (" + columns + ") SELECT " + columns + " FROM request_file");
            statement.executeUpdate("DROP TABLE request_file");
            for (String change : statements("V025__names_of_files.sql")) {
                statement.executeUpdate(change);
            }
        }
        assertEquals(files, world.attachments.list(world.adviser, request.id()));
    }

    @Test
    public void wordsOfBeforeHaveTheTitle() throws Exception {
        World world = new World(database);
        world.requests.create(world.valparaiso, World.draft("Bases técnicas", "Compras"));
        world.requests.create(world.valparaiso, World.draft("Trato directo", "Compras"));
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> words = words(statement);
            statement.executeUpdate("UPDATE assistance_request_word SET title_key = ''");
            for (String change : statements("V026__words_by_title.sql")) {
                if (change.startsWith("UPDATE")) {
                    statement.executeUpdate(change);
                }
            }
            assertEquals(words, words(statement));
        }
    }

    private static List<String> words(Statement statement) throws SQLException {
        List<String> words = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("SELECT word, title_key FROM assistance_request_word ORDER BY request, word")) {
            while (rows.next()) {
                words.add(rows.getString(1) + ": " + rows.getString(2));
            }
        }
        return words;
    }

    private static void put(World world, Request request, String name, boolean internal) throws IOException {
        world.attachments.put(
                world.adviser,
                request.id(),
                new NewAttachment(name, "text/plain", 1, Optional.empty(), Optional.of(internal)),
                new ByteArrayInputStream(new byte[] {'x'}),
                Expected.nothing());
    }

    private static List<String> statements(String migration) throws IOException {
        try (InputStream in = UpgradeTest.class.getResourceAsStream("/db/migration/assistance/" + migration)) {
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n"));
            return Arrays.stream(sql.split(";"))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
        }
    }
}
