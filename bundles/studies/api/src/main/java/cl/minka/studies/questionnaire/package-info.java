/** Questionnaires: read from XLSForm, given as XForm, in versions that never change, with a bank of their questions. */
@Export
@Version("1.0.0")
package cl.minka.studies.questionnaire;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
