package cl.minka.schools.enrolment;

import cl.minka.kernel.Caller;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Tells the parts of the domain, which have checked who asks, who takes part in an edition. */
@ProviderType
public interface Participants {
    /** Those who have a seat or completed, in the order of the sheet: by family name as Spanish sorts it, then by id. */
    List<Enrolment> of(String edition);

    /** All enrolments of a person, oldest first. */
    List<Enrolment> ofPerson(String person);

    /** Marks who completed; answers what changed. Told by who issues and revokes certificates. */
    void complete(Caller caller, String enrolment, boolean completed);
}
