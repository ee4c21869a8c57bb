package cl.minka.assistance.core.privacy;

import cl.minka.kernel.jpa.PersonalRecords;

/** What one part of the domain holds of people; registered as a service of this bundle. */
public interface HeldData extends PersonalRecords {}
