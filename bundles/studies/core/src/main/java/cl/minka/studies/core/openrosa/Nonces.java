package cl.minka.studies.core.openrosa;

import cl.minka.kernel.Refusal;
import cl.minka.kernel.secret.Seals;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.openrosa.StaleNonce;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

/**
 * Nonces of HTTP Digest (RFC 7616 section 3.3): sealed with when they were made, so that every node knows them and nobody makes one up;
 * each count is good once and only upwards.
 */
final class Nonces {
    static final Duration GOOD = Duration.ofMinutes(10);
    private static final String PURPOSE = "studies.openrosa.nonce";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Seals seals;
    private final StudyTransactions transactions;
    private final Clock clock;

    Nonces(Seals seals, StudyTransactions transactions, Clock clock) {
        this.seals = seals;
        this.transactions = transactions;
        this.clock = clock;
    }

    String fresh() {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(clock.millis())
                .putLong(RANDOM.nextLong())
                .array();
        return seals.seal(PURPOSE, bytes);
    }

    /** Takes a count of a nonce. */
    void use(String nonce, long count) {
        long now = clock.millis();
        long expires = made(nonce) + GOOD.toMillis();
        if (expires <= now || count < 1) {
            throw new StaleNonce();
        }
        String key = Hashes.sha256(nonce);
        try {
            transactions.quietly(manager -> {
                int raised = manager.createQuery(
                                "UPDATE NonceEntity n SET n.lastCount = :count WHERE n.nonce = :nonce AND n.lastCount < :count")
                        .setParameter("count", count)
                        .setParameter("nonce", key)
                        .executeUpdate();
                if (raised == 0) {
                    if (manager.find(NonceEntity.class, key) != null) {
                        throw new StaleNonce();
                    }
                    manager.createQuery("DELETE FROM NonceEntity n WHERE n.expiresAt < :now")
                            .setParameter("now", now)
                            .executeUpdate();
                    manager.persist(new NonceEntity(key, count, expires));
                    manager.flush();
                }
                return raised;
            });
        } catch (StaleNonce e) {
            throw e;
        } catch (Refusal e) {
            // another request with it came at the same time
            throw new StaleNonce();
        }
    }

    private long made(String nonce) {
        try {
            return ByteBuffer.wrap(seals.open(PURPOSE, nonce)).getLong();
        } catch (IllegalArgumentException e) {
            throw new StaleNonce();
        }
    }
}
