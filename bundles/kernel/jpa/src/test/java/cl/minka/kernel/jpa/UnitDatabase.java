package cl.minka.kernel.jpa;

import cl.minka.runtime.migrations.Migrator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** A database with the tables of one persistence unit, in memory or in a temporary place; opened when it is first needed. */
public final class UnitDatabase {
    private static String place = "memory:";

    private final boolean derby;
    private final String unit;
    private final ClassLoader loader;
    private DataSource source;
    private EntityManagerFactory factory;
    private List<String> tables;

    private UnitDatabase(boolean derby, String unit, ClassLoader loader) {
        this.derby = derby;
        this.unit = unit;
        this.loader = loader;
    }

    /** @param loader finds the unit's migrations */
    public static UnitDatabase derby(String unit, ClassLoader loader) {
        return new UnitDatabase(true, unit, loader);
    }

    /** @param loader finds the unit's migrations */
    public static UnitDatabase postgresql(String unit, ClassLoader loader) {
        return new UnitDatabase(false, unit, loader);
    }

    /** For more rows than memory takes: Derby's databases that are not yet open are made in a new folder below {@code target}. */
    public static void keepOnDisk() throws IOException {
        place = Files.createTempDirectory(Path.of("target"), "derby") + "/";
    }

    public synchronized DataSource source() {
        if (source == null) {
            source = migrated(derby ? embeddedDerby() : embeddedPostgres());
        }
        return source;
    }

    public synchronized EntityManagerFactory factory() {
        if (factory == null) {
            factory = Persistence.createEntityManagerFactory(
                    unit, Map.of("javax.persistence.nonJtaDataSource", new CountedDataSource(source())));
        }
        return factory;
    }

    /** Removes every row. */
    public synchronized void clear() {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            if (tables == null) {
                tables = inOrderOfRemoval(connection);
            }
            for (String table : tables) {
                statement.executeUpdate("DELETE FROM " + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those that refer to others first. */
    private List<String> inOrderOfRemoval(Connection connection) throws SQLException {
        String schema = derby ? "APP" : "public";
        Map<String, Set<String>> referring = new TreeMap<>();
        try (ResultSet found = connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                referring.put(found.getString("TABLE_NAME"), new TreeSet<>());
            }
        }
        referring.keySet().removeIf(name -> name.toLowerCase(java.util.Locale.ROOT)
                .endsWith("_schema_history"));
        for (String table : referring.keySet()) {
            try (ResultSet keys = connection.getMetaData().getImportedKeys(null, schema, table)) {
                while (keys.next()) {
                    String parent = keys.getString("PKTABLE_NAME");
                    if (!parent.equals(table)) {
                        referring.get(parent).add(table);
                    }
                }
            }
        }
        List<String> order = new ArrayList<>();
        while (order.size() < referring.size()) {
            int before = order.size();
            referring.forEach((table, children) -> {
                if (!order.contains(table) && order.containsAll(children)) {
                    order.add(table);
                }
            });
            if (order.size() == before) {
                throw new IllegalStateException("tables refer to each other in a circle");
            }
        }
        return order;
    }

    private DataSource embeddedDerby() {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        EmbeddedDataSource embedded = new EmbeddedDataSource();
        embedded.setDatabaseName(place + unit);
        embedded.setCreateDatabase("create");
        return embedded;
    }

    private static DataSource embeddedPostgres() {
        try {
            return EmbeddedPostgres.start().getPostgresDatabase();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DataSource migrated(DataSource empty) {
        try {
            new Migrator(empty, loader, unit).migrate();
            return empty;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
