package cl.minka.kernel.core.people;

import cl.minka.kernel.core.journal.InstallationKey;
import cl.minka.kernel.core.journal.PlatformKey;
import cl.minka.kernel.core.operation.SecretFile;
import cl.minka.kernel.core.persistence.Database;
import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator sets about signing in, and what both authentication and accounts keep by it. */
@Component(service = SignInRules.class, configurationPid = "cl.minka.kernel.authentication")
@Designate(ocd = SignInRules.Config.class)
public final class SignInRules {
    private final LoginFailures failures;
    private final FirstPassword firstPassword;
    private final Duration tokenLife;

    /** Lock-out and tokens. */
    @ObjectClassDefinition(
            localization = "OSGI-INF/l10n/kernel",
            name = "%authentication.name",
            description = "%authentication.description")
    public @interface Config {
        @AttributeDefinition(
                name = "%authentication.failures.name",
                description = "%authentication.failures.description",
                min = "1")
        int failures() default 10;

        @AttributeDefinition(
                name = "%authentication.lockMinutes.name",
                description = "%authentication.lockMinutes.description",
                min = "1")
        int lockMinutes() default 15;

        @AttributeDefinition(
                name = "%authentication.tokenHours.name",
                description = "%authentication.tokenHours.description",
                min = "1")
        int tokenHours() default 12;
    }

    @Activate
    public SignInRules(
            @Reference Database database, @Reference InstallationKey keys, @Reference Clock clock, Config config) {
        this(
                database,
                keys.key(),
                clock,
                config.failures(),
                Duration.ofMinutes(config.lockMinutes()),
                Duration.ofHours(config.tokenHours()),
                SecretFile.inEtc("admin.password"));
    }

    SignInRules(
            Database database,
            PlatformKey key,
            Clock clock,
            int mostFailures,
            Duration lock,
            Duration tokenLife,
            SecretFile firstPassword) {
        this.failures = new LoginFailures(database, key, clock, mostFailures, lock);
        this.tokenLife = tokenLife;
        this.firstPassword = new FirstPassword(firstPassword);
    }

    LoginFailures failures() {
        return failures;
    }

    FirstPassword firstPassword() {
        return firstPassword;
    }

    Duration tokenLife() {
        return tokenLife;
    }
}
