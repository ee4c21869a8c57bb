package cl.minka.kernel.jobs;

/** Somebody asked the job to stop; let it pass through. */
public final class JobCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JobCancelled() {
        super("cancelled", null, false, false);
    }
}
