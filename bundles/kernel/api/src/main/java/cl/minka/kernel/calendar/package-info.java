/** Calendars (RFC 5545) of whatever has dates. */
@Export
@Version("1.0.0")
package cl.minka.kernel.calendar;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
