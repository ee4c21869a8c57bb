/** The needs board: what municipalities ask for, and the help that others offer. */
@Export
@Version("1.0.0")
package cl.minka.practices.need;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
