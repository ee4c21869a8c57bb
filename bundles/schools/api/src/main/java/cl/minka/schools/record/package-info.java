/** What people and organizations have learnt over the years. */
@Export
@Version("1.0.0")
package cl.minka.schools.record;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
