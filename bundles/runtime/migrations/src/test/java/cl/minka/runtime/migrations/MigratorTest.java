package cl.minka.runtime.migrations;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.Test;

public class MigratorTest {
    @Test
    public void derbyGetsTablesAndRowsOnce() throws Exception {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:migrator");
        derby.setCreateDatabase("create");
        tablesAndRowsOnce(derby);
    }

    @Test
    public void postgresqlGetsTablesAndRowsOnce() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            tablesAndRowsOnce(server.getPostgresDatabase());
        }
    }

    @Test
    public void twoNodesThatStartAtOnceMigrateOnce() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Callable<Integer> node =
                    () -> migrator(server.getPostgresDatabase()).migrate();
            int applied = 0;
            for (Future<Integer> done : nodes.invokeAll(List.of(node, node))) {
                applied += done.get();
            }
            assertEquals(4, applied);
        } finally {
            nodes.shutdownNow();
        }
    }

    private void tablesAndRowsOnce(DataSource pool) throws SQLException {
        assertEquals(4, migrator(pool).migrate());
        assertEquals(0, migrator(pool).migrate());
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT code, name, people, share, coastal, since, note FROM place ORDER BY code")) {
            rows.next();
            assertEquals("Valparaíso", rows.getString(2));
            assertEquals(296655, rows.getInt(3));
            assertEquals("0.1234", rows.getBigDecimal(4).toString());
            assertEquals(true, rows.getBoolean(5));
            assertEquals("1791-02-01", rows.getDate(6).toString());
            assertEquals("dice \"puerto\", dos\nlíneas", rows.getString(7));
            rows.next();
            assertEquals("Concepción", rows.getString(2));
            rows.next();
            assertEquals("Santiago", rows.getString(2));
            assertNull(rows.getObject(3));
            assertNull(rows.getString(7));
        }
    }

    private Migrator migrator(DataSource pool) {
        return new Migrator(pool, getClass().getClassLoader(), "sample");
    }
}
