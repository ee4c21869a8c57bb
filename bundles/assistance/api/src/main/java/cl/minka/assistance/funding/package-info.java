/** Funding: lines as dated sets of rules, and applications to them. */
@Export
@Version("1.0.0")
package cl.minka.assistance.funding;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
