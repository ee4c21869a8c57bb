/** Estimates from samples: figures with their error, over any table and its design. */
@Export
@Version("1.0.0")
package cl.minka.studies.estimation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
