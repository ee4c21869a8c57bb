package cl.minka.kernel.core.people;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Grant;
import cl.minka.kernel.core.Engine;
import cl.minka.kernel.core.Platform;
import cl.minka.kernel.core.operation.SecretFile;
import cl.minka.kernel.core.territory.MunicipalityDirectory;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.AccountDraft;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Accounts and authentication on a clean database, with an administrator. */
final class People {
    static final String PASSWORD = "minka-demo";

    final Platform platform;
    final AccountStore store;
    final AccountManager accounts;
    final AccountAuthentication authentication;
    final Passwords passwords = new Passwords(2);
    final SignInRules rules;
    final Caller admin;

    People(Engine engine, Path folder) {
        platform = Platform.clean(engine);
        store = new AccountStore(platform.database(), platform.transactions(), platform.clock());
        rules = rules(folder);
        accounts = new AccountManager(store, passwords, new MunicipalityDirectory(platform.database()), rules);
        authentication = new AccountAuthentication(store, passwords, rules);
        Account made = accounts.create(Caller.system("test"), draft("root", Grant.of(cl.minka.kernel.Role.ADMIN)));
        admin = caller(made);
    }

    SignInRules rules(Path folder) {
        return new SignInRules(
                platform.database(),
                platform.key(),
                platform.clock(),
                3,
                Duration.ofMinutes(15),
                Duration.ofHours(12),
                new SecretFile(folder.resolve("admin.password")));
    }

    /** Another node on the same database. */
    AccountAuthentication anotherNode(Path folder) {
        return new AccountAuthentication(store, new Passwords(2), rules(folder));
    }

    static AccountDraft draft(String username, Grant... grants) {
        return new AccountDraft(
                username, "Persona " + username, Optional.empty(), Optional.of(PASSWORD), List.of(grants));
    }

    Account create(String username, Grant... grants) {
        return accounts.create(admin, draft(username, grants));
    }

    static Caller caller(Account account) {
        return new Caller(account.id(), account.username(), Set.copyOf(account.grants()), "request", Optional.empty());
    }
}
