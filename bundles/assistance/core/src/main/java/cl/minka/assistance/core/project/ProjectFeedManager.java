package cl.minka.assistance.core.project;

import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.assistance.core.request.Access;
import cl.minka.assistance.project.ProjectFeeds;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps secret addresses, as tokens are kept: 32 random bytes, of which the database has the SHA-256. */
@Component(service = {ProjectFeeds.class, ProjectFeedManager.class})
public final class ProjectFeedManager implements ProjectFeeds {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Duration EXACT = Duration.ofHours(1);

    private final AssistanceTransactions transactions;
    private final Accounts accounts;
    private final Clock clock;

    @Activate
    public ProjectFeedManager(
            @Reference AssistanceTransactions transactions, @Reference Accounts accounts, @Reference Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Feed get(Caller caller, String project) {
        return transactions.read(manager -> present(manager, caller, project).toRecord());
    }

    @Override
    public Opened open(Caller caller, String project) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return transactions.change(caller, manager -> {
            ProjectEntity of = ProjectStore.visible(manager, caller, project);
            ProjectFeedEntity found = manager.find(ProjectFeedEntity.class, key(caller, project));
            ProjectFeedEntity feed = found == null ? new ProjectFeedEntity(project, caller.account()) : found;
            feed.open(hash(secret), Times.now(clock));
            if (found == null) {
                manager.persist(feed);
            }
            return Done.of(new Opened(secret, feed.toRecord()), told("assistance.calendar-opened", of));
        });
    }

    @Override
    public void close(Caller caller, String project, Expected expected) {
        transactions.change(caller, manager -> {
            ProjectFeedEntity feed = present(manager, caller, project);
            expected.check(feed.toRecord().version());
            manager.remove(feed);
            return Done.of(null, told("assistance.calendar-closed", ProjectStore.visible(manager, caller, project)));
        });
    }

    /** The project whose secret it is, while its owner sees that; remembers now and then that it was used. */
    ProjectEntity project(String secret) {
        ProjectFeedEntity feed = transactions
                .read(manager -> manager.createQuery(
                                "SELECT f FROM ProjectFeedEntity f WHERE f.hash = :hash", ProjectFeedEntity.class)
                        .setParameter("hash", hash(secret))
                        .getResultStream()
                        .findFirst())
                .orElseThrow(ProjectFeedManager::notFound);
        Caller owner = Optional.ofNullable(
                        accounts.byId(List.of(feed.account())).get(feed.account()))
                .filter(account -> !account.blocked())
                .map(ProjectFeedManager::reader)
                .orElseThrow(ProjectFeedManager::notFound);
        long now = Times.now(clock).toEpochMilli();
        return transactions.quietly(manager -> {
            ProjectEntity project = manager.find(ProjectEntity.class, feed.project());
            if (project == null || !Access.sees(owner, project.municipality())) {
                throw notFound();
            }
            if (feed.usedAt() <= now - EXACT.toMillis()) {
                manager.createQuery("UPDATE ProjectFeedEntity f SET f.usedAt = :now WHERE f.hash = :hash")
                        .setParameter("now", now)
                        .setParameter("hash", hash(secret))
                        .executeUpdate();
            }
            return project;
        });
    }

    private static Caller reader(Account account) {
        return new Caller(account.id(), account.username(), Set.copyOf(account.grants()), "calendar", Optional.empty());
    }

    private static ProjectFeedEntity present(EntityManager manager, Caller caller, String project) {
        ProjectStore.visible(manager, caller, project);
        return Optional.ofNullable(manager.find(ProjectFeedEntity.class, key(caller, project)))
                .orElseThrow(ProjectFeedManager::notFound);
    }

    private static ProjectFeedEntity.Key key(Caller caller, String project) {
        return new ProjectFeedEntity.Key(project, caller.account());
    }

    private static Change told(String fact, ProjectEntity project) {
        return Change.of(fact, "projects/" + project.id() + "/calendar-feed", project.municipality());
    }

    private static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "assistance.feed-not-found");
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
