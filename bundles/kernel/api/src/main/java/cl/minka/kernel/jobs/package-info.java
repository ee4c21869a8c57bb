/** Long work off the request's thread. */
@Export
@Version("1.0.0")
package cl.minka.kernel.jobs;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
