/** Audit trail, event log and kept answers: what is written in the transaction of every change. */
@Export
@Version("1.0.0")
package cl.minka.kernel.journal;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
