/** Good practices of municipalities, as sheets that are alive: what was done, what it costs, what it gave, who may learn it. */
@Export
@Version("1.0.0")
package cl.minka.practices;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
