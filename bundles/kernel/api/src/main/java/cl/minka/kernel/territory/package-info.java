/** Regions, provinces and municipalities of Chile with their indicators. */
@Export
@Version("1.0.0")
package cl.minka.kernel.territory;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
