/** Tables on their way in: the rows of an import and the report on it. */
@Export
@Version("1.0.0")
package cl.minka.kernel.table;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
