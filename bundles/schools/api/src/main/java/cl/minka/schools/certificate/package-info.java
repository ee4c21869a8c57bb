/** Who has done what a certificate asks for, the certificates, and how anybody checks one. */
@Export
@Version("1.0.0")
package cl.minka.schools.certificate;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
