/** Samples: how large, drawn how, and what came of them. */
@Export
@Version("1.0.0")
package cl.minka.studies.sampling;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
