/** Weights of the responses of a survey. */
@Export
@Version("1.0.0")
package cl.minka.studies.weighting;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
