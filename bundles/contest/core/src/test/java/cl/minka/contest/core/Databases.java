package cl.minka.contest.core;

import cl.minka.runtime.migrations.Migrator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** Both databases, migrated, in memory; one of each for all tests of a run. */
public enum Databases {
    DERBY,
    POSTGRESQL;

    private static final Map<Databases, DataSource> SOURCES = new EnumMap<>(Databases.class);
    private static final Map<Databases, EntityManagerFactory> FACTORIES = new EnumMap<>(Databases.class);

    /** For {@code @Parameters(name = "{0}")}. */
    public static List<Object[]> parameters() {
        return List.of(new Object[] {DERBY}, new Object[] {POSTGRESQL});
    }

    public DataSource source() {
        synchronized (SOURCES) {
            return SOURCES.computeIfAbsent(this, database -> migrated(database.open()));
        }
    }

    public EntityManagerFactory factory() {
        DataSource source = source();
        synchronized (SOURCES) {
            return FACTORIES.computeIfAbsent(
                    this,
                    database -> Persistence.createEntityManagerFactory(
                            "contest", Map.of("javax.persistence.nonJtaDataSource", new CountedDataSource(source))));
        }
    }

    /** Removes every row. */
    public void clear() {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TestTables.inOrderOfRemoval()) {
                statement.executeUpdate("DELETE FROM " + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private DataSource open() {
        if (this == DERBY) {
            System.setProperty("derby.stream.error.file", "target/derby.log");
            EmbeddedDataSource derby = new EmbeddedDataSource();
            derby.setDatabaseName("memory:contest");
            derby.setCreateDatabase("create");
            return derby;
        }
        try {
            return EmbeddedPostgres.start().getPostgresDatabase();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource migrated(DataSource source) {
        try {
            new Migrator(source, Databases.class.getClassLoader(), "contest").migrate();
            return source;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
