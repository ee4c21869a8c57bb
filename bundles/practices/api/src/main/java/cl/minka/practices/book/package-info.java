/** The book of an edition, and a practice on paper: its sheet of two pages and its slides. */
@Export
@Version("1.0.0")
package cl.minka.practices.book;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
