/** Plugins while the platform runs: what they are called through, what lets them in, what tries them before. */
@Export
@Version("1.0.0")
package cl.minka.kernel.plugin;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
