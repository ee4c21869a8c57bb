/** Accounts, their roles, how they prove who they are, and the national identity number. */
@Export
@Version("1.0.0")
package cl.minka.kernel.people;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
