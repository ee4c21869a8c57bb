package cl.minka.schools.product;

import cl.minka.kernel.Caller;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Hands accepted products on to whoever opens projects of them.
 *
 * <p>A product is stored with the grade that accepts it, in one transaction, and stays whether anybody reads it or not. A reader keeps the
 * last position that it has seen and asks for what came after: a bundle that arrives years later starts at 0 and misses nothing. The
 * event {@code schools.product-accepted} of the platform's log says that there is something new.
 */
@ProviderType
public interface SchoolProducts {
    /**
     * What became accepted, or was taken back, after a position, oldest first; each product once, as it is now.
     *
     * @param limit 1 to 500
     */
    List<SchoolProduct> after(long position, int limit);

    /** The product of an enrolment under an instrument, accepted or once accepted. */
    Optional<SchoolProduct> find(String edition, String enrolment, String instrument);

    /** The products of an edition, for who organizes or teaches it, the last accepted first. */
    List<SchoolProduct> of(Caller caller, String edition);

    /**
     * A project was opened of it; told by whoever did. Telling the same again changes nothing.
     *
     * @param project path, at most 300 characters
     * @throws cl.minka.kernel.Refusal {@code NOT_FOUND} when there is no such product, {@code CONFLICT} when another project was
     *     opened of it
     */
    void opened(Caller caller, String edition, String enrolment, String instrument, String project);
}
