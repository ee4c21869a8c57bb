/** Those who assist: what they know, how much they have to do, and what waits for them. */
@Export
@Version("1.0.0")
package cl.minka.assistance.staff;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
