/** Products of courses that were accepted, for who opens projects of them. */
@Export
@Version("1.0.0")
package cl.minka.schools.product;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
