/** The rights of people over the data that the platform holds of them (Ley 21.719). */
@Export
@Version("1.0.0")
package cl.minka.kernel.privacy;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
