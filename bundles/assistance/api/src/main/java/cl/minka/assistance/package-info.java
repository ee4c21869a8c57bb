/** Technical assistance: what municipalities ask for, who answers, and by when. */
@Export
@Version("1.0.0")
package cl.minka.assistance;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
