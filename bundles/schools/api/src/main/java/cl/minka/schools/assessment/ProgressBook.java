package cl.minka.schools.assessment;

import cl.minka.kernel.Caller;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Tells how far people are in an edition. */
@ProviderType
public interface ProgressBook {
    /** Everybody who has a seat or completed, in the order of the sheet; for who organizes or teaches the edition. */
    List<Progress> of(Caller caller, String edition);

    /**
     * The caller, who takes part.
     *
     * @throws AssessmentRefused when the caller has no seat
     */
    Progress own(Caller caller, String edition);
}
