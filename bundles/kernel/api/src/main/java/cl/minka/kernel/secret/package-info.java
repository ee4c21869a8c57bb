/** Secrets of domains, kept so that the database alone does not tell them. */
@Export
@Version("1.0.0")
package cl.minka.kernel.secret;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
