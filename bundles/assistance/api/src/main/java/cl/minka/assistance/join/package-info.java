/** What becomes of requests, notes and products in other parts of the platform. */
@Export
@Version("1.0.0")
package cl.minka.assistance.join;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
