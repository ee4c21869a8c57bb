/** Agreements by which municipalities learn a practice from another, in stages, to a verdict; what they gave each other; the network of all. */
@Export
@Version("1.0.0")
package cl.minka.practices.transfer;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
