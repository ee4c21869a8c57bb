/** Projects of municipalities: stages, milestones, budget, risks, log. */
@Export
@Version("1.0.0")
package cl.minka.assistance.project;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
