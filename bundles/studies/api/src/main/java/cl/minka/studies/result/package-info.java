/** What comes of a study: report, codebook, data package, and the rules by which nobody is found in them. */
@Export
@Version("1.0.0")
package cl.minka.studies.result;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
