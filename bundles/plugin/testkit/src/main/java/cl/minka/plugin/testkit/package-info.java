/** What a partner's tests build on: the contract of a strategy as JUnit tests, and data to try it on. */
@Export
@Version("1.2.0")
package cl.minka.plugin.testkit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
