/** Campaigns: telling municipalities of practices that fit them, with their consent, and what came of it. */
@Export
@Version("1.0.0")
package cl.minka.practices.campaign;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
