/** What published studies found, for who cites it. */
@Export
@Version("1.0.0")
package cl.minka.studies.finding;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
