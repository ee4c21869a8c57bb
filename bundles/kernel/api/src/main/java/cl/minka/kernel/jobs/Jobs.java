package cl.minka.kernel.jobs;

import cl.minka.kernel.Caller;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Background jobs that survive a crash. */
@ProviderType
public interface Jobs {
    /**
     * Queues a job; it is durable when this returns.
     *
     * @param kind finds the {@link JobHandler}
     * @param parameters small texts
     * @param body up to 64 MiB; may be empty
     */
    Job submit(Caller caller, String kind, Map<String, String> parameters, byte[] body);

    /** Seen by who submitted it and by administrators; not found for everybody else. */
    Job get(Caller caller, String id);

    /** Asks a queued or running job to stop; one that has ended stays as it is. */
    Job cancel(Caller caller, String id);
}
