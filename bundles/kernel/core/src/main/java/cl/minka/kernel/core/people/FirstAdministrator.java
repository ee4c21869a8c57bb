package cl.minka.kernel.core.people;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Refusal;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the account {@code admin} when there are no accounts at all: with the password of the environment variable
 * {@code MINKA_ADMIN_PASSWORD}, else with a generated one that must be changed. Tries again while the database is away.
 */
@Component(service = FirstAdministrator.class, immediate = true)
public final class FirstAdministrator {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String VARIABLE = "MINKA_ADMIN_PASSWORD";
    private static final int PAUSE_SECONDS = 3;

    private final AccountStore store;
    private final Passwords passwords;
    private final FirstPassword file;
    private final Optional<String> given;
    private final ScheduledExecutorService worker;

    @Activate
    public FirstAdministrator(
            @Reference AccountStore store, @Reference Passwords passwords, @Reference SignInRules rules) {
        this(store, passwords, rules.firstPassword(), Optional.ofNullable(System.getenv(VARIABLE)));
        worker.execute(this::attempt);
    }

    FirstAdministrator(AccountStore store, Passwords passwords, FirstPassword file, Optional<String> given) {
        this.store = store;
        this.passwords = passwords;
        this.file = file;
        this.given = given.filter(FirstAdministrator::isUsable);
        this.worker = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "minka-first-administrator");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Deactivate
    public void deactivate() {
        worker.shutdownNow();
    }

    private void attempt() {
        try {
            run();
            worker.shutdown();
        } catch (RuntimeException e) {
            if (!worker.isShutdown()) {
                LOG.warn("The first administrator can not be made yet: {}", e.toString());
                worker.schedule(this::attempt, PAUSE_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    void run() {
        if (!store.isEmpty()) {
            boolean pending = store.find(AccountPasswords.FIRST_ADMIN)
                    .map(found -> found.account().mustChangePassword())
                    .orElse(false);
            if (!pending) {
                file.remove();
            }
            return;
        }
        String password = given.orElseGet(Secret::password);
        if (given.isEmpty()) {
            file.write(password);
        }
        create(password);
    }

    private void create(String password) {
        try {
            store.create(
                    Caller.system("first-start"), AccountPasswords.admin(passwords.hash(password)), given.isEmpty());
            LOG.info(
                    "The first administrator was made: user admin, password {}",
                    given.isEmpty() ? "in " + file.path() : "of " + VARIABLE);
        } catch (Refusal anotherNodeWasFirst) {
            file.remove();
        }
    }

    private static boolean isUsable(String password) {
        boolean usable =
                AccountRules.password(AccountPasswords.FIRST_ADMIN, password).isEmpty();
        if (!usable) {
            LOG.error("{} must have 8 to 128 characters; a password is generated instead", VARIABLE);
        }
        return usable;
    }
}
