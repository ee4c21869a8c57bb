package cl.minka.runtime.guard;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator sets. */
@ObjectClassDefinition(localization = "OSGI-INF/l10n/guard", name = "%guard.name", description = "%guard.description")
public @interface GuardConfig {
    @AttributeDefinition(name = "%guard.trusted.name", description = "%guard.trusted.description")
    String[] trusted() default {"cl.minka.scoring.*", "cl.minka.transfer.*"};

    @AttributeDefinition(name = "%guard.seconds.name", description = "%guard.seconds.description", min = "1")
    int seconds() default 60;

    @AttributeDefinition(name = "%guard.wait.name", description = "%guard.wait.description", min = "0")
    int waitSeconds() default 5;

    @AttributeDefinition(name = "%guard.threads.name", description = "%guard.threads.description", min = "1")
    int threads() default 4;

    @AttributeDefinition(name = "%guard.allocation.name", description = "%guard.allocation.description", min = "1")
    int allocationMegabytes() default 4096;

    @AttributeDefinition(name = "%guard.grace.name", description = "%guard.grace.description", min = "0")
    int graceMillis() default 2000;

    @AttributeDefinition(name = "%guard.abandoned.name", description = "%guard.abandoned.description", min = "1")
    int abandonedThreads() default 8;

    @AttributeDefinition(name = "%guard.workers.name", description = "%guard.workers.description", min = "1")
    int workers() default 2;

    @AttributeDefinition(
            name = "%guard.worker-memory.name",
            description = "%guard.worker-memory.description",
            min = "16")
    int workerMegabytes() default 256;

    @AttributeDefinition(name = "%guard.worker-idle.name", description = "%guard.worker-idle.description", min = "0")
    int workerIdleSeconds() default 60;

    @AttributeDefinition(name = "%guard.worker-start.name", description = "%guard.worker-start.description", min = "1")
    int workerStartSeconds() default 20;

    @AttributeDefinition(name = "%guard.message.name", description = "%guard.message.description", min = "1")
    int messageMegabytes() default 64;
}
