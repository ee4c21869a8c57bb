package cl.minka.runtime.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Brings the tables of one unit up to date: numbered SQL in {@code db/migration/<unit>} and the CSV
 * files that {@code db/load/<unit>/load.txt} lists.
 *
 * <p>Each unit has a history table of its own, {@code <unit>_schema_history}. Several nodes may start
 * at once: one migrates, the others wait for it.
 */
public final class Migrator {
    private final DataSource pool;
    private final ClassLoader resources;
    private final String unit;

    /**
     * @param pool where the tables are
     * @param resources sees the SQL and CSV files
     * @param unit name of the unit, such as {@code kernel}
     */
    public Migrator(DataSource pool, ClassLoader resources, String unit) {
        this.pool = Objects.requireNonNull(pool);
        this.resources = Objects.requireNonNull(resources);
        this.unit = Objects.requireNonNull(unit);
    }

    /**
     * Applies what has not been applied yet.
     *
     * @return how many migrations and loads were applied
     * @throws SQLException when the database cannot be reached or is not a supported one
     */
    public int migrate() throws SQLException {
        Database database = Database.of(pool);
        try (Connection guard = pool.getConnection()) {
            database.lock(guard, unit);
            try {
                return flyway(database).migrate().migrationsExecuted;
            } finally {
                database.unlock(guard, unit);
            }
        }
    }

    private Flyway flyway(Database database) {
        return Flyway.configure(resources)
                .dataSource(pool)
                .table(unit + "_schema_history")
                .locations("classpath:db/migration/" + unit)
                .failOnMissingLocations(true)
                .javaMigrations(CsvLoad.listed(resources, unit).toArray(JavaMigration[]::new))
                .placeholders(database.placeholders())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .cleanDisabled(true)
                .load();
    }
}
