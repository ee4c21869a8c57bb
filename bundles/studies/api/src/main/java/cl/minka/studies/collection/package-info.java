/** Fieldwork: surveys, which are the waves of a study, and the responses that they collect. */
@Export
@Version("1.0.0")
package cl.minka.studies.collection;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
