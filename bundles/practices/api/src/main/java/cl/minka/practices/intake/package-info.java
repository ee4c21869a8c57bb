/** Sheets of practices that other parts of the platform begin. */
@Export
@Version("1.0.0")
package cl.minka.practices.intake;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
