/** Calendars of sessions (RFC 5545), and the secret addresses by which programs read a personal one. */
@Export
@Version("1.0.0")
package cl.minka.schools.calendar;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
