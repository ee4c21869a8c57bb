/** Files that belong to something: how they come in, are listed and go out, whatever they belong to. */
@Export
@Version("1.0.0")
package cl.minka.kernel.file;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
