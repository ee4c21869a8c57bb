/** Training that was asked for, by the result of a study or by a person. */
@Export
@Version("1.0.0")
package cl.minka.schools.training;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
