package cl.minka.schools.record;

import cl.minka.kernel.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Gathers learning records on request. Every reading of a person's record is told to the journal ({@code schools.record-read}), that of
 * the person as well.
 */
@ProviderType
public interface LearningRecords {
    /**
     * For the person, and for organizers who see the person.
     *
     * @throws cl.minka.schools.people.PeopleNotFound also when the caller does not see the person
     */
    PersonRecord ofPerson(Caller caller, String person);

    /** For who sees the organization. */
    OrganizationRecord ofOrganization(Caller caller, String organization);

    /** The record of a person as a PDF (PDF/UA). */
    byte[] printPerson(Caller caller, String person);

    /** The record of an organization as a PDF (PDF/UA). */
    byte[] printOrganization(Caller caller, String organization);
}
