/** What the core of a domain stands on: transactions that tell the journal, pages by keyset, JSON as it is stored. */
@Export
@Version("1.0.0")
package cl.minka.kernel.jpa;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
