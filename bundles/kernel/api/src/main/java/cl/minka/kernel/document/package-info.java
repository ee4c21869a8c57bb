/** What stands in a file, and copies of it without what must not be told. */
@Export
@Version("1.0.0")
package cl.minka.kernel.document;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
