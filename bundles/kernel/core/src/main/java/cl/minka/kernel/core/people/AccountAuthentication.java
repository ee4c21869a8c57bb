package cl.minka.kernel.core.people;

import cl.minka.kernel.Caller;
import cl.minka.kernel.core.persistence.Transactions.Done;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.operation.Measurements;
import cl.minka.kernel.people.Authentication;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows callers by password or token. The roles are read on every request, so a change of them holds at once. */
@Component(service = Authentication.class)
public final class AccountAuthentication implements Authentication {
    private static final Logger LOG = LoggerFactory.getLogger(AccountAuthentication.class);
    private static final int LONGEST_PASSWORD = 1_024;
    private static final String BY_TOKEN =
            "a.id = (SELECT t.account FROM token t WHERE t.hash = ? AND t.expires_at > ?)";

    private final AccountStore store;
    private final Passwords passwords;
    private final SignInRules rules;
    private final VerifiedLogins verified = new VerifiedLogins();
    private volatile Optional<Measurements> measurements = Optional.empty();

    @Activate
    public AccountAuthentication(
            @Reference AccountStore store, @Reference Passwords passwords, @Reference SignInRules rules) {
        this.store = store;
        this.passwords = passwords;
        this.rules = rules;
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setMeasurements(Measurements service) {
        measurements = Optional.of(service);
    }

    void unsetMeasurements(Measurements service) {
        if (measurements.filter(present -> present == service).isPresent()) {
            measurements = Optional.empty();
        }
    }

    @Override
    public Caller password(String username, String password, String requestId) {
        boolean failedBefore = rules.failures().check(username);
        Optional<StoredAccount> account = store.find(username).filter(StoredAccount::maySignIn);
        if (!isKnown(account, password) && !verify(account, username, password)) {
            throw AccountRefusals.unauthenticated();
        }
        StoredAccount found = account.orElseThrow(AccountRefusals::unauthenticated);
        if (failedBefore) {
            rules.failures().forget(username);
        }
        return found.caller(requestId);
    }

    private boolean isKnown(Optional<StoredAccount> account, String password) {
        return account.filter(found -> verified.knows(found, password)).isPresent();
    }

    /** Of those who come with the same pair at the same moment, the first is verified and the others wait for him. */
    private boolean verify(Optional<StoredAccount> account, String username, String password) {
        String tried = password.length() > LONGEST_PASSWORD ? "" : password;
        return passwords.verify(
                account.flatMap(StoredAccount::password),
                tried,
                () -> {
                    rules.failures().check(username);
                    return isKnown(account, password);
                },
                right -> {
                    if (right) {
                        account.ifPresent(found -> verified.remember(found, password));
                    } else {
                        failed(username);
                    }
                });
    }

    private void failed(String username) {
        measurements.ifPresent(service -> service.count("login_failed"));
        if (rules.failures().failed(username)) {
            measurements.ifPresent(service -> service.count("login_locked"));
            LOG.warn("A user name was locked after repeated failures to sign in");
        }
    }

    @Override
    public Caller token(String token, String requestId) {
        String hash = Secret.sha256(token);
        long now = store.now().toEpochMilli();
        return store.database()
                .read(sql -> AccountRows.one(sql, BY_TOKEN, hash, now))
                .filter(StoredAccount::maySignIn)
                .orElseThrow(AccountRefusals::unauthenticated)
                .caller(requestId);
    }

    @Override
    public IssuedToken issue(String username, String password, String requestId) {
        Caller caller = password(username, password, requestId);
        String token = Secret.token();
        Instant now = store.now();
        Instant end = now.plus(rules.tokenLife());
        return store.transactions().change(caller, em -> {
            em.persist(TokenEntity.of(token, caller.account(), now, end));
            return Done.of(new IssuedToken(token, end), change("token-issued", caller));
        });
    }

    @Override
    public void revoke(String token, String requestId) {
        String hash = Secret.sha256(token);
        Optional<StoredAccount> holder = store.database()
                .read(sql -> AccountRows.one(sql, "a.id = (SELECT t.account FROM token t WHERE t.hash = ?)", hash));
        holder.ifPresent(found -> {
            Caller caller = found.caller(requestId);
            store.transactions().change(caller, em -> {
                em.createQuery("DELETE FROM TokenEntity t WHERE t.hash = :hash")
                        .setParameter("hash", hash)
                        .executeUpdate();
                return Done.of("", change("token-revoked", caller));
            });
        });
    }

    @Override
    public void revokeAll(Caller caller) {
        store.transactions().change(caller, em -> {
            AccountStore.signOut(em, caller.account());
            return Done.of("", change("tokens-revoked", caller));
        });
    }

    private static Change change(String action, Caller caller) {
        return Change.of("kernel." + action, "users/#" + caller.account() + "/tokens", "")
                .facts(Map.of("account", Long.toString(caller.account())));
    }
}
