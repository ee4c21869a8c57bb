/** Devices that collect by OpenRosa, and the forms that they see. */
@Export
@Version("1.0.0")
package cl.minka.studies.openrosa;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
