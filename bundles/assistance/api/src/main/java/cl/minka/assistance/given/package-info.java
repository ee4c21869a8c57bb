/** What was given: hours of work, and how those who asked judge it. */
@Export
@Version("1.0.0")
package cl.minka.assistance.given;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
