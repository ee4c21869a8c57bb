/** What became of the units that were to be asked: outcomes, replacements, rates. */
@Export
@Version("1.0.0")
package cl.minka.studies.fieldwork;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
