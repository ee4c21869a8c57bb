package cl.minka.kernel.operation;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/** Takes measurements; what becomes of them is the operator's affair. Cheap enough for every request. */
@ProviderType
public interface Measurements {
    /**
     * A request was answered.
     *
     * @param route template of the path, such as {@code v1/contests/{id}}, never the path itself
     */
    void request(String method, String route, int status, Duration duration);

    /** A job ended. */
    void job(String kind, String state, Duration duration);

    /** Something happened that is worth counting, such as {@code login_failed}. */
    void count(String event);
}
