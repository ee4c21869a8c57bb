/** Who came to the sessions of an edition. */
@Export
@Version("1.0.0")
package cl.minka.schools.attendance;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
