/** Who takes part in an edition, who waits for a seat. */
@Export
@Version("1.0.0")
package cl.minka.schools.enrolment;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
