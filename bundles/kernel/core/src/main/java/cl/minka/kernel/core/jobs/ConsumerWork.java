package cl.minka.kernel.core.jobs;

import cl.minka.kernel.core.persistence.Database;
import cl.minka.kernel.core.persistence.DatabaseFailure;
import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.journal.Event;
import cl.minka.kernel.journal.EventConsumer;
import cl.minka.kernel.journal.EventLog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Consumers of events: gives each the events after its position, and moves the position when it took them. */
final class ConsumerWork implements Work {
    private static final Logger LOG = LoggerFactory.getLogger(ConsumerWork.class);
    private static final int AT_ONCE = 200;
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Map<String, EventConsumer> consumers = new ConcurrentHashMap<>();
    private final Database database;
    private final EventLog log;

    ConsumerWork(Database database, EventLog log) {
        this.database = database;
        this.log = log;
    }

    void add(EventConsumer consumer) {
        consumers.put(consumer.name(), consumer);
    }

    void remove(EventConsumer consumer) {
        consumers.remove(consumer.name(), consumer);
    }

    @Override
    public Optional<Duration> run(String name, BooleanSupplier stopping) {
        EventConsumer consumer = consumers.get(name);
        return Optional.of(consumer == null ? ABSENT : run(consumer, stopping));
    }

    private Duration run(EventConsumer consumer, BooleanSupplier stopping) {
        try {
            boolean more = true;
            while (more && !stopping.getAsBoolean()) {
                more = step(consumer);
            }
            return IDLE;
        } catch (RuntimeException e) {
            return failed(consumer, e);
        }
    }

    private boolean step(EventConsumer consumer) {
        long position = position(consumer.name());
        List<Event> events = log.after(position, AT_ONCE);
        if (events.isEmpty()) {
            return false;
        }
        consumer.accept(events);
        long end = events.get(events.size() - 1).position();
        int moved = database.read(sql -> sql.update(
                "UPDATE event_consumer SET position = ?, failures = 0 WHERE name = ? AND position = ?",
                end,
                consumer.name(),
                position));
        return moved > 0;
    }

    private long position(String name) {
        return database.read(
                sql -> sql.first(row -> row.getLong(1), "SELECT position FROM event_consumer WHERE name = ?", name)
                        .orElseGet(() -> begin(sql, name)));
    }

    private static long begin(Sql sql, String name) {
        try {
            sql.update("INSERT INTO event_consumer (name, position, failures) VALUES (?, 0, 0)", name);
        } catch (DatabaseFailure e) {
            if (!DatabaseFailure.isDuplicate(e)) {
                throw e;
            }
        }
        return 0L;
    }

    private Duration failed(EventConsumer consumer, RuntimeException cause) {
        LOG.warn("The consumer {} failed; it will be given the same events again", consumer.name(), cause);
        int failures = database.read(sql -> {
            sql.update("UPDATE event_consumer SET failures = failures + 1 WHERE name = ?", consumer.name());
            return sql.first(
                            row -> row.getInt(1), "SELECT failures FROM event_consumer WHERE name = ?", consumer.name())
                    .orElse(1);
        });
        long seconds = 1L << Math.min(failures, 9);
        return seconds < LONGEST.toSeconds() ? Duration.ofSeconds(seconds) : LONGEST;
    }
}
