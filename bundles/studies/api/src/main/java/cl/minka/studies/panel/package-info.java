/** Waves of a study: who took part, and what changed between them. */
@Export
@Version("1.0.0")
package cl.minka.studies.panel;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
