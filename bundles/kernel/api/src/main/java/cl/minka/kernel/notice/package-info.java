/** Notices to people: posted in the transaction of a change, readable in the platform, sent by mail. */
@Export
@Version("1.0.0")
package cl.minka.kernel.notice;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
