/** The public form of a survey, for whoever has its link. */
@Export
@Version("1.0.0")
package cl.minka.studies.webform;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
