/** Communities of practice: municipalities that make systems and processes together around a topic. */
@Export
@Version("1.0.0")
package cl.minka.practices.community;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
