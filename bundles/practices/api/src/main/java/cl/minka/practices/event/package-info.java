/** Seminars and workshops: programme, registration, attendance, certificates, satisfaction. */
@Export
@Version("1.0.0")
package cl.minka.practices.event;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
