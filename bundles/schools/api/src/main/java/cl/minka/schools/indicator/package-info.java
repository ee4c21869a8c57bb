/** Indicators of the schools: whom they reach, who stays, who completes. */
@Export
@Version("1.0.0")
package cl.minka.schools.indicator;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
