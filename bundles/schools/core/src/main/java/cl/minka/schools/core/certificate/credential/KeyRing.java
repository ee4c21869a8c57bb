package cl.minka.schools.core.certificate.credential;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.secret.Seals;
import cl.minka.schools.certificate.CertificateRefused;
import cl.minka.schools.certificate.CredentialKeys;
import cl.minka.schools.core.persistence.SchoolTransactions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps keys, their private half sealed. One of each algorithm is in use: of two nodes that make the first at once, one is told that it is
 * there already.
 */
@Component(service = {CredentialKeys.class, KeyRing.class})
public final class KeyRing implements CredentialKeys {
    private final SchoolTransactions transactions;
    private final Seals seals;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public KeyRing(@Reference SchoolTransactions transactions, @Reference Seals seals, @Reference Clock clock) {
        this.transactions = transactions;
        this.seals = seals;
        this.clock = clock;
    }

    /** The key in use, ready to sign. */
    record Signer(String id, byte[] secret, Instant since) {}

    Signer signer(Algorithm algorithm) {
        CredentialKeyEntity key = transactions
                .read(manager -> inUse(manager, algorithm))
                .or(() -> first(algorithm))
                .orElseThrow(() -> new IllegalStateException("no key to sign by"));
        return new Signer(key.id(), seals.open(purpose(key.id()), key.sealed()), key.createdAt());
    }

    private Optional<CredentialKeyEntity> first(Algorithm algorithm) {
        CredentialKeyEntity key = made(algorithm);
        try {
            return Optional.of(transactions.change(Caller.system("schools.credentials"), manager -> {
                manager.persist(key);
                manager.flush();
                return Done.of(key, told("schools.credential-key-made", key));
            }));
        } catch (Refusal e) {
            if (e.kind() != Kind.CONFLICT) {
                throw e;
            }
            return transactions.read(manager -> inUse(manager, algorithm));
        }
    }

    /** Before any transaction: an RSA key takes its time. */
    private CredentialKeyEntity made(Algorithm algorithm) {
        Signing.Pair pair = Signing.generate(algorithm, random);
        String id = RandomIds.opaque();
        return new CredentialKeyEntity(
                id, algorithm, pair.open(), seals.seal(purpose(id), pair.secret()), Times.now(clock));
    }

    private static String purpose(String id) {
        return "schools/credential-key/" + id;
    }

    private static Optional<CredentialKeyEntity> inUse(EntityManager manager, Algorithm algorithm) {
        return manager.createQuery(
                        "SELECT k FROM CredentialKeyEntity k WHERE k.turn = 0 AND k.algorithm = :algorithm",
                        CredentialKeyEntity.class)
                .setParameter("algorithm", algorithm.text())
                .getResultStream()
                .findFirst();
    }

    private static List<CredentialKeyEntity> newestFirst(EntityManager manager) {
        return manager.createQuery(
                        "SELECT k FROM CredentialKeyEntity k ORDER BY k.createdAt DESC, k.id",
                        CredentialKeyEntity.class)
                .getResultList();
    }

    private List<Key> keys() {
        return transactions.read(KeyRing::newestFirst).stream()
                .map(CredentialKeyEntity::toRecord)
                .toList();
    }

    /** Makes the first ones where there are none. */
    @Override
    public List<Key> published() {
        for (Algorithm algorithm : Algorithm.values()) {
            if (transactions.read(manager -> inUse(manager, algorithm)).isEmpty()) {
                first(algorithm);
            }
        }
        return keys().stream().filter(key -> !key.withdrawn()).toList();
    }

    @Override
    public Key published(String id) {
        return keys().stream()
                .filter(key -> key.id().equals(id) && !key.withdrawn())
                .findFirst()
                .orElseThrow(CertificateRefused::noKey);
    }

    @Override
    public List<Key> all(Caller caller) {
        requireAdmin(caller);
        return keys();
    }

    @Override
    public List<Key> rotate(Caller caller, boolean withdrawn) {
        requireAdmin(caller);
        List<CredentialKeyEntity> fresh =
                Arrays.stream(Algorithm.values()).map(this::made).toList();
        String fact = withdrawn ? "schools.credential-key-withdrawn" : "schools.credential-key-rotated";
        return transactions.change(caller, manager -> {
            fresh.forEach(key -> replace(manager, key, withdrawn));
            return new Done<>(
                    fresh.stream().map(CredentialKeyEntity::toRecord).toList(),
                    fresh.stream().map(key -> told(fact, key)).toList());
        });
    }

    private void replace(EntityManager manager, CredentialKeyEntity key, boolean withdrawn) {
        inUse(manager, key.algorithm()).ifPresent(old -> {
            old.retire(Math.max(1, turns(manager) + 1), withdrawn, Times.now(clock));
            manager.flush();
        });
        manager.persist(key);
        manager.flush();
    }

    private static long turns(EntityManager manager) {
        Long last = manager.createQuery("SELECT MAX(k.turn) FROM CredentialKeyEntity k", Long.class)
                .getSingleResult();
        return last == null ? 0 : last;
    }

    private static void requireAdmin(Caller caller) {
        if (!caller.isAdmin()) {
            throw new Forbidden();
        }
    }

    private static Change told(String action, CredentialKeyEntity key) {
        return Change.of(action, "credentials/keys/" + key.id(), "amuch")
                .facts(Map.of("key", key.id(), "algorithm", key.algorithm().text()));
    }
}
