/** Papers for people: what stands on them, who makes them, and how anyone may check one. */
@Export
@Version("1.0.0")
package cl.minka.kernel.paper;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
