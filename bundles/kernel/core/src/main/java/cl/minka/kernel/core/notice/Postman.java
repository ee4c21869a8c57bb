package cl.minka.kernel.core.notice;

import cl.minka.kernel.core.notice.DeliveryRows.Claimed;
import cl.minka.kernel.core.notice.MailPost.Outcome;
import cl.minka.kernel.core.persistence.Database;
import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.notice.Delivery.State;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends what is due. A delivery is claimed with a lease in one transaction, sent outside of any, and marked in another.
 *
 * <p>SMTP knows no transaction with ours: when the platform dies between the server's answer and the mark, the mail is
 * sent again after the lease, with the same Message-ID, by which mail programs and people recognise it. So: at least
 * once, never none, and twice only over such a crash.
 */
final class Postman {
    /** Longer than the longest time limits of one mail together. */
    static final Duration LEASE = Duration.ofMinutes(10);
    /** How long a temporary refusal is taken for temporary (RFC 5321, 4.5.4.1: at least four to five days). */
    static final Duration PATIENCE = Duration.ofDays(5);

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 8;
    private static final int AT_ONCE = 200;

    private final Database database;
    private final LetterBook letters;
    private final MailSettings settings;
    private final Clock clock;

    Postman(Database database, LetterBook letters, MailSettings settings, Clock clock) {
        this.database = database;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    /** Ends when nothing more is due or the mail server is away. */
    void send(Supplier<MailPost> server) {
        try (MailPost post = server.get()) {
            boolean open = true;
            for (String id : database.read(sql -> DeliveryRows.due(sql, clock.millis(), AT_ONCE))) {
                open = open && claim(id).map(claimed -> deliver(claimed, post)).orElse(true);
            }
        }
    }

    private Optional<Claimed> claim(String id) {
        long now = clock.millis();
        return database.read(sql -> DeliveryRows.claim(sql, id, settings.messageId(id), now, now + LEASE.toMillis()));
    }

    private boolean deliver(Claimed claimed, MailPost post) {
        LetterBook.Found found = letters.of(claimed);
        if (found.letter().isPresent()) {
            return mark(claimed, post.send(found.letter().get()));
        }
        if (found.later()) {
            again(claimed, found.reason());
        } else {
            end(claimed, State.SUPPRESSED, found.reason());
        }
        return true;
    }

    private boolean mark(Claimed claimed, Outcome outcome) {
        long now = clock.millis();
        switch (outcome.result()) {
            case TAKEN -> database.transaction(connection -> {
                Sql sql = Sql.on(connection);
                forget(sql, claimed, DeliveryRows.sent(sql, claimed, outcome.answer(), now));
                return claimed;
            });
            case REFUSED -> end(claimed, State.FAILED, "refused");
            case LATER -> {
                if (now - claimed.plannedAt() > PATIENCE.toMillis()) {
                    end(claimed, State.FAILED, "too-late");
                } else {
                    again(claimed, "deferred");
                }
            }
            case AWAY -> again(claimed, "server-away");
        }
        if (outcome.answer() > 0) {
            database.read(sql -> DeliveryRows.answered(sql, claimed, outcome.answer()));
        }
        return outcome.result() != MailPost.Result.AWAY;
    }

    private void again(Claimed claimed, String reason) {
        long pause = SHORTEST.toMillis() << Math.min(claimed.attempt() - 1, DOUBLINGS);
        database.read(sql -> DeliveryRows.again(sql, claimed, reason, clock.millis() + pause));
    }

    private void end(Claimed claimed, State state, String reason) {
        database.transaction(connection -> {
            Sql sql = Sql.on(connection);
            forget(sql, claimed, DeliveryRows.end(sql, claimed, state, reason));
            return claimed;
        });
    }

    /** Of a mail to an address nothing is kept but the proof of sending. */
    private static void forget(Sql sql, Claimed claimed, int marked) {
        if (marked > 0 && claimed.toAddress()) {
            NoticeRows.forget(sql, claimed.id());
        }
    }
}
