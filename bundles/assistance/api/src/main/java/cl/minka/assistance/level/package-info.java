/** Service levels: what is promised to those who ask, in the working hours of their municipality. */
@Export
@Version("1.0.0")
package cl.minka.assistance.level;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
