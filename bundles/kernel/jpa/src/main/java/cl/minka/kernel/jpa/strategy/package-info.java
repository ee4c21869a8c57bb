/** What the cores of domains share that ask the strategies of plugins: which are there, in which version, with which parameters. */
@Export
@Version("1.0.0")
package cl.minka.kernel.jpa.strategy;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
