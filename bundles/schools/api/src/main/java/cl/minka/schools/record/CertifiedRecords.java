package cl.minka.schools.record;

import java.util.Collection;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Tells learning records, which have checked who asks, which certificates there are; records do without while it is away. */
@ProviderType
public interface CertifiedRecords {
    /** The code of the certificate that stands, by id of the enrolment; those without one are absent. */
    Map<String, String> codes(Collection<String> enrolments);
}
