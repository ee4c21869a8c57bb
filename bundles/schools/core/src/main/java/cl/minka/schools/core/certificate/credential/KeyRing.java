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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps keys, their private half sealed. One is in use: of two nodes that make the first at once, one is told that it is there already. */
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

    Signer signer() {
        CredentialKeyEntity key = transactions
                .read(KeyRing::inUse)
                .or(this::first)
                .orElseThrow(() -> new IllegalStateException("no key to sign by"));
        return new Signer(key.id(), seals.open(purpose(key.id()), key.sealed()), key.createdAt());
    }

    private Optional<CredentialKeyEntity> first() {
        try {
            return Optional.of(transactions.change(Caller.system("schools.credentials"), manager -> {
                CredentialKeyEntity key = make(manager);
                return Done.of(key, told("schools.credential-key-made", key));
            }));
        } catch (Refusal e) {
            if (e.kind() != Kind.CONFLICT) {
                throw e;
            }
            return transactions.read(KeyRing::inUse);
        }
    }

    private CredentialKeyEntity make(EntityManager manager) {
        Ed25519.Pair pair = Ed25519.generate(random);
        String id = RandomIds.opaque();
        CredentialKeyEntity key =
                new CredentialKeyEntity(id, pair.open(), seals.seal(purpose(id), pair.secret()), Times.now(clock));
        manager.persist(key);
        manager.flush();
        return key;
    }

    private static String purpose(String id) {
        return "schools/credential-key/" + id;
    }

    private static Optional<CredentialKeyEntity> inUse(EntityManager manager) {
        return manager.createQuery("SELECT k FROM CredentialKeyEntity k WHERE k.turn = 0", CredentialKeyEntity.class)
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

    /** Makes the first one where there is none. */
    @Override
    public List<Key> published() {
        if (transactions.read(KeyRing::inUse).isEmpty()) {
            first();
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
    public Key rotate(Caller caller, boolean withdrawn) {
        requireAdmin(caller);
        return transactions.change(caller, manager -> {
            inUse(manager).ifPresent(old -> {
                old.retire(Math.max(1, turns(manager) + 1), withdrawn, Times.now(clock));
                manager.flush();
            });
            CredentialKeyEntity key = make(manager);
            return Done.of(
                    key.toRecord(),
                    told(withdrawn ? "schools.credential-key-withdrawn" : "schools.credential-key-rotated", key));
        });
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
        return Change.of(action, "credentials/keys/" + key.id(), "amuch").facts(Map.of("key", key.id()));
    }
}
