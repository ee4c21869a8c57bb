/** What a partner implements to find who may learn what from whom. */
@Export
@Version("1.0.0")
package cl.minka.plugin.transfer;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
