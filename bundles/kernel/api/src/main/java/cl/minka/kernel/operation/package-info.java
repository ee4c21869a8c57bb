/** What operators measure. */
@Export
@Version("1.0.0")
package cl.minka.kernel.operation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
