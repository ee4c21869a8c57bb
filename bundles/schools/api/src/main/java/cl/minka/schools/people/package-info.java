/** People who learn, with or without an account, and the organizations that they belong to. */
@Export
@Version("1.0.0")
package cl.minka.schools.people;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
