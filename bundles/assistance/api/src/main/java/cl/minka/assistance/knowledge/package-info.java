/** What was answered once and is good for all. */
@Export
@Version("1.0.0")
package cl.minka.assistance.knowledge;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
