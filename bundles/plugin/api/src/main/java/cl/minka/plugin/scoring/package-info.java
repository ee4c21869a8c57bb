/** What a partner implements to turn evaluations into scores. */
@Export
@Version("1.1.0")
package cl.minka.plugin.scoring;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
