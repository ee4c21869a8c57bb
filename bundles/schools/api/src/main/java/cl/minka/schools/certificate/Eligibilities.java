package cl.minka.schools.certificate;

import cl.minka.kernel.Caller;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Judges people by the rule of their edition, for who organizes or teaches it.
 *
 * <p>While an edition goes on, attendance is the share of all its sessions: who reaches it now can not lose it by the sessions that are
 * still to come. Once the edition is closed only the sessions that were held count.
 */
@ProviderType
public interface Eligibilities {
    /** Everybody who has a seat or completed, in the order of the sheet. The number of queries does not grow with the people. */
    List<Eligibility> of(Caller caller, String edition);
}
