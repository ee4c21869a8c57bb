package cl.minka.kernel.core.people;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.core.persistence.Database;
import cl.minka.kernel.core.persistence.DatabaseFailure;
import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.core.persistence.Transactions;
import cl.minka.kernel.core.persistence.Transactions.Done;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.people.Account;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds and changes accounts; a change that would leave no administrator is undone. */
@Component(service = AccountStore.class)
public final class AccountStore {
    private static final String ADMINS = "SELECT COUNT(*) FROM account a JOIN account_grant g ON g.account = a.id"
            + " WHERE g.role = 'ADMIN' AND a.blocked = FALSE AND a.erased = FALSE";

    private final Database database;
    private final Transactions transactions;
    private final Clock clock;

    @Activate
    public AccountStore(@Reference Database database, @Reference Transactions transactions, @Reference Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What to store of an account; the hash only when there is a new password. */
    record Wanted(String username, String name, Optional<String> email, List<Grant> grants, Optional<String> hash) {}

    Database database() {
        return database;
    }

    Transactions transactions() {
        return transactions;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Optional<StoredAccount> find(String username) {
        return database.read(sql -> AccountRows.one(sql, "a.username = ?", username));
    }

    StoredAccount get(String username) {
        return find(username).orElseThrow(AccountRefusals::notFound);
    }

    Optional<StoredAccount> find(long id) {
        return database.read(sql -> AccountRows.one(sql, "a.id = ?", id));
    }

    boolean isEmpty() {
        return database.read(sql ->
                sql.first(row -> row.getLong(1), "SELECT COUNT(*) FROM account").orElse(0L) == 0);
    }

    public boolean hasAdmin() {
        return database.read(sql -> sql.first(row -> row.getLong(1), ADMINS).orElse(0L)) > 0;
    }

    Account create(Caller caller, Wanted wanted, boolean generated) {
        try {
            return transactions.change(caller, em -> {
                Account account = insert(em, wanted, generated);
                return Done.of(account, AccountChanges.of("account-created", account, Set.of()));
            });
        } catch (RuntimeException e) {
            throw DatabaseFailure.isDuplicate(e) ? AccountRefusals.exists() : e;
        }
    }

    Account insert(EntityManager em, Wanted wanted, boolean generated) {
        AccountEntity entity = AccountEntity.of(wanted.username(), now());
        entity.describe(wanted.name(), wanted.email());
        entity.grant(wanted.grants());
        entity.password(wanted.hash().orElse(null), generated);
        em.persist(entity);
        em.flush();
        return entity.toRecord();
    }

    /** Changes one account in a transaction of its own. */
    Account change(Caller caller, Account before, BiFunction<EntityManager, AccountEntity, Change> work) {
        Function<EntityManager, Done<Account>> whole = em -> {
            AccountEntity entity = entity(em, before.id());
            Change change = work.apply(em, entity);
            em.flush();
            return Done.of(entity.toRecord(), change);
        };
        return isAdmin(before)
                ? transactions.changeAlone(caller, whole, AccountStore::checkAdmins)
                : transactions.change(caller, whole);
    }

    static boolean isAdmin(Account account) {
        return account.grants().stream().anyMatch(grant -> grant.role() == Role.ADMIN);
    }

    static AccountEntity entity(EntityManager em, long id) {
        AccountEntity entity = em.find(AccountEntity.class, id);
        if (entity == null) {
            throw AccountRefusals.notFound();
        }
        em.lock(entity, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return entity;
    }

    static void signOut(EntityManager em, long account) {
        em.createQuery("DELETE FROM TokenEntity t WHERE t.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    /** Ends all sessions but the one with that token. */
    static void signOutBut(EntityManager em, long account, Optional<String> token) {
        em.createQuery("DELETE FROM TokenEntity t WHERE t.account = :account AND t.hash <> :kept")
                .setParameter("account", account)
                .setParameter("kept", token.map(Secret::sha256).orElse(""))
                .executeUpdate();
    }

    static void uninvite(EntityManager em, long account) {
        em.createQuery("DELETE FROM InvitationEntity i WHERE i.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    private static void checkAdmins(EntityManager em) {
        Sql sql = Sql.on(em.unwrap(Connection.class));
        if (sql.first(row -> row.getLong(1), ADMINS).orElse(0L) == 0) {
            throw AccountRefusals.lastAdmin();
        }
    }
}
