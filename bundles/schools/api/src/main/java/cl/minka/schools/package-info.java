/** Schools for citizens: what is taught, when and where, and by which rule it ends with a certificate. */
@Export
@Version("1.0.0")
package cl.minka.schools;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
