/** What the people of an edition have shown: grades and products. */
@Export
@Version("1.0.0")
package cl.minka.schools.assessment;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
