/** Who may learn what from whom, found by transfer strategies that partners contribute. */
@Export
@Version("1.0.0")
package cl.minka.practices.matching;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
