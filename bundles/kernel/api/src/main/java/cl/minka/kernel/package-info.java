/** What every domain shares: who calls, how a refusal is told, how lists are paged. */
@Export
@Version("1.0.0")
package cl.minka.kernel;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
