/** Contests of good practices: from the rules to the published results. */
@Export
@Version("1.0.0")
package cl.minka.contest;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
