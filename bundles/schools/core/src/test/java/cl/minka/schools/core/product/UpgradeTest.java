package cl.minka.schools.core.product;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.Expected;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.assessment.SomeProducts;
import cl.minka.schools.core.attendance.Hall;
import cl.minka.schools.core.enrolment.Neighbourhood;
import cl.minka.schools.product.SchoolProduct;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** What migrations make of what was there before. */
@RunWith(Parameterized.class)
public class UpgradeTest {
    private final Databases database;

    public UpgradeTest(Databases database) {
        this.database = database;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void sessionsAndProductsOfBeforeAreTold() throws Exception {
        Hall hall = new Hall(database, 2, "ana", "beto");
        SomeProducts.accept(hall, "ana");
        SomeProducts.accept(hall, "beto");
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("calendar_entry", "school_product", "product_head")) {
                statement.executeUpdate("DELETE FROM " + table);
            }
            for (String change : statements("V007__reach.sql")) {
                if (change.startsWith("INSERT")) {
                    statement.executeUpdate(change);
                }
            }
        }
        ProductManager products = new ProductManager(hall.world.transactions, hall.world.clock);
        assertEquals(
                List.of(1L, 2L),
                products.after(0, 10).stream().map(SchoolProduct::position).toList());
        hall.seat("carla");
        SomeProducts.accept(hall, "carla");
        assertEquals(3L, products.after(2, 10).get(0).position());
        EditionDraft draft = hall.edition.draft();
        hall.world.editions.put(hall.world.organizer, hall.id(), draft, Expected.anyVersion());
        assertEquals("the first word after an upgrade is newer than what was told before", "1 1", sequences(hall));
    }

    /** As they are written by the names of people who come later; until then a row had the words with its beginning, or with one of two. */
    @Test
    public void beginningsOfNamesAreThoseOfNewNames() throws Exception {
        Neighbourhood here = new Neighbourhood(database);
        List.of("María José González Rojas", "Xu Li", "Ana O'Higgins", "Rosa Rosario")
                .forEach(here::person);
        List<String> words = here.words();
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM person_word WHERE LENGTH(head) = 1 AND head <> 'o'");
            statement.executeUpdate("UPDATE person_word SET words = ' ' || head");
            statement.executeUpdate("INSERT INTO person_word (person, head, words, name_key, created_at, changed_at)"
                    + " SELECT person, head || ' zz', words, name_key, created_at, changed_at FROM person_word");
            for (String change : statements("V015__name_beginnings.sql")) {
                statement.executeUpdate(change);
            }
        }
        assertEquals(words, here.words());
    }

    private static List<String> statements(String migration) throws IOException {
        try (InputStream in = UpgradeTest.class.getResourceAsStream("/db/migration/schools/" + migration)) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split(";"))
                    .map(sql -> sql.lines()
                            .filter(line -> !line.startsWith("--"))
                            .reduce("", (all, line) -> all + line + "\n")
                            .strip())
                    .filter(sql -> !sql.isEmpty())
                    .toList();
        }
    }

    private String sequences(Hall hall) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = database.source().getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT sequence FROM calendar_entry WHERE edition = '" + hall.id()
                                + "' ORDER BY number")) {
            while (row.next()) {
                all.append(all.length() == 0 ? "" : " ").append(row.getInt(1));
            }
        }
        return all.toString();
    }
}
