package cl.minka.kernel.core.people;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Grant;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Role;
import cl.minka.kernel.core.persistence.Transactions.Done;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts.Invitation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;

/** The ways to a new password: by the old one, by an invitation, by the operator's console. */
final class AccountPasswords {
    static final String FIRST_ADMIN = "admin";
    static final Duration INVITED = Duration.ofDays(7);

    private static final Set<String> PASSWORD = Set.of("password");

    private final AccountStore store;
    private final Passwords passwords;
    private final LoginFailures failures;
    private final FirstPassword first;

    AccountPasswords(AccountStore store, Passwords passwords, LoginFailures failures, FirstPassword first) {
        this.store = store;
        this.passwords = passwords;
        this.failures = failures;
        this.first = first;
    }

    /** All tokens but the one that is used now become worthless. */
    void change(Caller caller, String current, String password, Optional<String> token) {
        StoredAccount stored = store.find(caller.account()).orElseThrow(AccountRefusals::unauthenticated);
        Account account = stored.account();
        boolean right = passwords.verify(
                stored.password(),
                current,
                () -> {
                    failures.check(account.username());
                    return false;
                },
                matched -> {
                    if (!matched) {
                        failures.failed(account.username());
                    }
                });
        if (!right) {
            throw new InvalidInput(Fault.at("/current", "kernel.account.wrong-password"));
        }
        if (account.mustChangePassword() && password.equals(current)) {
            throw new InvalidInput(Fault.at("/password", "kernel.account.password-unchanged"));
        }
        set(caller, account, password, token);
    }

    /** The code is a secret, so the answer is not kept under an idempotency key: a repeated call invites anew. */
    Invitation invite(Caller caller, Account account) {
        Caller plain =
                new Caller(caller.account(), caller.username(), caller.grants(), caller.requestId(), Optional.empty());
        String code = Secret.token();
        Instant now = store.now();
        Instant end = now.plus(INVITED);
        return store.transactions().change(plain, em -> {
            AccountStore.uninvite(em, account.id());
            em.persist(InvitationEntity.of(code, account.id(), now, end));
            return Done.of(
                    new Invitation(code, end), AccountChanges.of("account-invited", account, Set.of("invitation")));
        });
    }

    void accept(String requestId, String code, String password) {
        Account account = store.transactions()
                .read(em -> invited(em, code))
                .flatMap(store::find)
                .filter(StoredAccount::maySignIn)
                .orElseThrow(AccountPasswords::unknownInvitation)
                .account();
        InvalidInput.throwIfAny(
                AccountRules.password(account.username(), password).stream().toList());
        String hash = passwords.hash(password);
        Caller holder =
                new Caller(account.id(), account.username(), Set.copyOf(account.grants()), requestId, Optional.empty());
        store.change(holder, account, (em, entity) -> {
            invited(em, code).orElseThrow(AccountPasswords::unknownInvitation);
            entity.password(hash, false);
            AccountStore.uninvite(em, account.id());
            AccountStore.signOut(em, account.id());
            return AccountChanges.of("invitation-accepted", account, PASSWORD);
        });
        failures.forget(account.username());
        first.changed(account.username());
    }

    String reset(String username) {
        Caller console = Caller.system("console");
        String password = Secret.password();
        String hash = passwords.hash(password);
        Optional<StoredAccount> stored = store.find(username);
        if (stored.isEmpty()) {
            createAdmin(console, username, hash);
        } else {
            Account account = stored.get().account();
            store.change(console, account, (em, entity) -> {
                entity.password(hash, true);
                if (username.equals(FIRST_ADMIN)) {
                    entity.block(false);
                    entity.grant(withAdmin(account.grants()));
                }
                AccountStore.signOut(em, account.id());
                AccountStore.uninvite(em, account.id());
                return AccountChanges.of("account-reset", account, PASSWORD);
            });
        }
        failures.forget(username);
        first.changed(username);
        return password;
    }

    private void createAdmin(Caller console, String username, String hash) {
        if (!username.equals(FIRST_ADMIN)) {
            throw AccountRefusals.notFound();
        }
        store.create(console, admin(hash), true);
    }

    static AccountStore.Wanted admin(String hash) {
        return new AccountStore.Wanted(
                FIRST_ADMIN, "Administrador", Optional.empty(), List.of(Grant.of(Role.ADMIN)), Optional.of(hash));
    }

    private void set(Caller caller, Account account, String password, Optional<String> token) {
        InvalidInput.throwIfAny(
                AccountRules.password(account.username(), password).stream().toList());
        String hash = passwords.hash(password);
        store.change(caller, account, (em, entity) -> {
            entity.password(hash, false);
            AccountStore.signOutBut(em, account.id(), token);
            return AccountChanges.of("password-changed", account, PASSWORD);
        });
        failures.forget(account.username());
        first.changed(account.username());
    }

    private Optional<Long> invited(EntityManager em, String code) {
        return Optional.ofNullable(em.find(InvitationEntity.class, Secret.sha256(code)))
                .filter(invitation -> invitation.isValidAt(store.now()))
                .map(InvitationEntity::account);
    }

    private static List<Grant> withAdmin(List<Grant> grants) {
        return grants.contains(Grant.of(Role.ADMIN))
                ? grants
                : java.util.stream.Stream.concat(grants.stream(), java.util.stream.Stream.of(Grant.of(Role.ADMIN)))
                        .toList();
    }

    private static InvalidInput unknownInvitation() {
        return new InvalidInput(Fault.at("/code", "kernel.account.invitation-unknown"));
    }
}
