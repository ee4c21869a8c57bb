package cl.minka.schools.core.calendar;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.schools.calendar.CalendarFeeds;
import cl.minka.schools.calendar.FeedNotFound;
import cl.minka.schools.core.persistence.SchoolTransactions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps secret addresses, as tokens are kept: 32 random bytes, of which the database has the SHA-256. */
@Component(service = {CalendarFeeds.class, FeedManager.class})
public final class FeedManager implements CalendarFeeds {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Duration EXACT = Duration.ofHours(1);

    private final SchoolTransactions transactions;
    private final Clock clock;

    @Activate
    public FeedManager(@Reference SchoolTransactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Feed get(Caller caller) {
        return transactions.read(manager -> present(manager, account(caller)).toRecord());
    }

    @Override
    public Opened open(Caller caller) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        long account = account(caller);
        return transactions.change(caller, manager -> {
            CalendarFeedEntity feed = manager.find(CalendarFeedEntity.class, account);
            boolean first = feed == null;
            CalendarFeedEntity one = first ? new CalendarFeedEntity(account) : feed;
            one.open(hash(secret), Times.now(clock));
            if (first) {
                manager.persist(one);
            }
            return Done.of(new Opened(secret, one.toRecord()), told("schools.calendar-opened", account));
        });
    }

    @Override
    public void close(Caller caller, Expected expected) {
        long account = account(caller);
        transactions.change(caller, manager -> {
            CalendarFeedEntity feed = present(manager, account);
            expected.check(feed.toRecord().version());
            manager.remove(feed);
            return Done.of(null, told("schools.calendar-closed", account));
        });
    }

    /** The account whose secret it is; remembers now and then that it was used. */
    Optional<Long> account(String secret) {
        long now = Times.now(clock).toEpochMilli();
        Optional<CalendarFeedEntity> found = transactions.read(manager -> manager.createQuery(
                        "SELECT f FROM CalendarFeedEntity f WHERE f.hash = :hash", CalendarFeedEntity.class)
                .setParameter("hash", hash(secret))
                .getResultStream()
                .findFirst());
        found.filter(feed -> feed.usedAt() <= now - EXACT.toMillis())
                .ifPresent(feed -> transactions.quietly(manager -> manager.createQuery(
                                "UPDATE CalendarFeedEntity f SET f.usedAt = :now WHERE f.account = :account")
                        .setParameter("now", now)
                        .setParameter("account", feed.account())
                        .executeUpdate()));
        return found.map(CalendarFeedEntity::account);
    }

    private static long account(Caller caller) {
        if (caller.isAnonymous()) {
            throw new Forbidden();
        }
        return caller.account();
    }

    private static CalendarFeedEntity present(EntityManager manager, long account) {
        return Optional.ofNullable(manager.find(CalendarFeedEntity.class, account))
                .orElseThrow(FeedNotFound::new);
    }

    private static Change told(String fact, long account) {
        return Change.of(fact, "users/" + account + "/calendar", "");
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
