/** The REST plumbing that every domain uses: calls, answers, lists, tables, imports, idempotency, long work, texts. */
@Export
@Version("1.0.0")
package cl.minka.kernel.rest;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
