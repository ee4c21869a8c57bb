package cl.minka.kernel.core;

import cl.minka.kernel.core.journal.JournalWriter;
import cl.minka.kernel.core.journal.PlatformKey;
import cl.minka.kernel.core.persistence.Database;
import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.core.persistence.Transactions;
import cl.minka.kernel.journal.Journal;
import cl.minka.kernel.jpa.Coordinations;
import cl.minka.runtime.migrations.Migrator;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** The kernel's tables, transactions and journal without OSGi; one database of each engine for the whole run. */
public final class Platform {
    private static final Map<Engine, Platform> STARTED = new ConcurrentHashMap<>();
    private static final List<String> CHANGING = List.of(
            "plugin_installation",
            "strategy_permission",
            "paper",
            "notice",
            "notice_delivery",
            "notice_preference",
            "notice_refusal",
            "job_body",
            "job",
            "scheduled_tasks",
            "event_consumer",
            "event",
            "audit_entry",
            "kept_answer",
            "login_failure",
            "invitation",
            "token",
            "account_grant",
            "account");

    private final HikariDataSource pool;
    private final PlatformKey key = new PlatformKey(new byte[PlatformKey.LENGTH]);
    private final TickingClock clock = new TickingClock();
    private final Database database;
    private final Journal journal;
    private final Transactions transactions;

    private Platform(DataSource source) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(20);
        this.pool = new HikariDataSource(config);
        new Migrator(pool, Platform.class.getClassLoader(), "kernel").migrate();
        EntityManagerFactory factory = new PersistenceProvider()
                .createEntityManagerFactory("kernel", Map.of("javax.persistence.nonJtaDataSource", pool));
        this.database = new Database(pool);
        this.journal = new JournalWriter(database, () -> key, clock);
        this.transactions = new Transactions(new PlainTemplate(factory), Coordinations.none(), journal);
    }

    /** As after the migrations, with nothing entered. */
    public static Platform clean(Engine engine) {
        Platform platform = STARTED.computeIfAbsent(engine, Platform::start);
        platform.clock.reset();
        platform.database.transaction(connection -> {
            Sql sql = Sql.on(connection);
            CHANGING.forEach(table -> sql.update("DELETE FROM " + table));
            sql.update("DELETE FROM holiday_entry WHERE day > '2026-01-01'");
            return sql.update("UPDATE audit_head SET number = 0, hash = '', seal = ''");
        });
        return platform;
    }

    private static Platform start(Engine engine) {
        try {
            return new Platform(
                    engine == Engine.DERBY ? derby() : EmbeddedPostgres.start().getPostgresDatabase());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource derby() {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:kernel");
        derby.setCreateDatabase("create");
        return derby;
    }

    public Database database() {
        return database;
    }

    public Journal journal() {
        return journal;
    }

    public Transactions transactions() {
        return transactions;
    }

    public TickingClock clock() {
        return clock;
    }

    public PlatformKey key() {
        return key;
    }

    public int update(String sql, Object... arguments) {
        return database.read(on -> on.update(sql, arguments));
    }

    public long number(String sql, Object... arguments) {
        return database.read(on -> on.first(row -> row.getLong(1), sql, arguments))
                .orElseThrow();
    }
}
