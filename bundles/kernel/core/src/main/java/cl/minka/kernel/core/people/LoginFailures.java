package cl.minka.kernel.core.people;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.core.journal.PlatformKey;
import cl.minka.kernel.core.persistence.Database;
import cl.minka.kernel.core.persistence.DatabaseFailure;
import cl.minka.kernel.core.persistence.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * Counts consecutive failures by name, whether there is such an account or not, and locks the name after too many. The
 * names are kept as keyed digests. A failure is forgotten after a day.
 */
final class LoginFailures {
    static final Duration REMEMBERED = Duration.ofDays(1);

    private final Database database;
    private final PlatformKey key;
    private final Clock clock;
    private final int most;
    private final Duration lock;

    LoginFailures(Database database, PlatformKey key, Clock clock, int most, Duration lock) {
        this.database = database;
        this.key = key;
        this.clock = clock;
        this.most = most;
        this.lock = lock;
    }

    /** Refuses while the name is locked; answers whether there are failures on record. */
    boolean check(String username) {
        long now = clock.millis();
        long until = database.read(sql -> sql.first(
                        row -> row.getLong(1),
                        "SELECT locked_until FROM login_failure WHERE name_digest = ?",
                        digest(username))
                .orElse(-1L));
        if (until > now) {
            long seconds = (until - now + 999) / 1000;
            throw new Refusal(Kind.TOO_MANY, "kernel.too-many-attempts", Map.of("retryAfterSeconds", seconds));
        }
        return until >= 0;
    }

    /** Counts a failure; answers whether the name is locked from now on. */
    boolean failed(String username) {
        String digest = digest(username);
        long now = clock.millis();
        return database.read(sql -> {
            while (!counted(sql, digest, now)) {
                if (started(sql, digest, now)) {
                    break;
                }
            }
            return sql.update(
                            "UPDATE login_failure SET failures = 0, locked_until = ?"
                                    + " WHERE name_digest = ? AND failures >= ?",
                            now + lock.toMillis(),
                            digest,
                            most)
                    > 0;
        });
    }

    void forget(String username) {
        database.read(sql -> sql.update("DELETE FROM login_failure WHERE name_digest = ?", digest(username)));
    }

    private static boolean counted(Sql sql, String digest, long now) {
        return sql.update(
                        "UPDATE login_failure SET failures = CASE WHEN last_at < ? THEN 1 ELSE failures + 1 END,"
                                + " last_at = ? WHERE name_digest = ?",
                        now - REMEMBERED.toMillis(),
                        now,
                        digest)
                > 0;
    }

    private static boolean started(Sql sql, String digest, long now) {
        try {
            sql.update(
                    "INSERT INTO login_failure (name_digest, failures, last_at, locked_until) VALUES (?, 1, ?, 0)",
                    digest,
                    now);
            return true;
        } catch (DatabaseFailure e) {
            if (DatabaseFailure.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    private String digest(String username) {
        return key.digest("login-name", username.toLowerCase(Locale.ROOT));
    }
}
