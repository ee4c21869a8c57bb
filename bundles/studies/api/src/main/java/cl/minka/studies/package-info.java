/** Studies: what a municipality wants to know, from the request to the published figure. */
@Export
@Version("1.0.0")
package cl.minka.studies;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
