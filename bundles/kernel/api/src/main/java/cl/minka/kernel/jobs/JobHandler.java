package cl.minka.kernel.jobs;

import cl.minka.kernel.Caller;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** Does the jobs of one kind; registered as a service. May be run again after a crash: use {@link Run#caller()}'s receipt. */
@ConsumerType
public interface JobHandler {
    String kind();

    /**
     * Does the work.
     *
     * @return the result as JSON
     * @throws cl.minka.kernel.Refusal when the work is refused; it becomes the job's problem
     */
    String run(Run run);

    /** One run of a job. */
    interface Run {
        /** Who submitted it, with the roles that he has now. */
        Caller caller();

        Map<String, String> parameters();

        byte[] body();

        /** Tells how far it is, 0 to 1; throws {@link JobCancelled} when somebody asked to stop. */
        void progress(double fraction);
    }
}
