/** Working days and public holidays of Chile. The platform's clock is a {@link java.time.Clock} service. */
@Export
@Version("1.0.0")
package cl.minka.kernel.time;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
