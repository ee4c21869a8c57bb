package cl.minka.kernel.core.journal;

import cl.minka.kernel.journal.AuditEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** A row of the audit trail. It holds the account's id, not its name; the names of fields are divided by line feeds. */
record AuditRow(
        long number,
        long at,
        long account,
        String action,
        String resource,
        String organization,
        String fields,
        String digest,
        String requestId,
        String hash) {

    static AuditRow read(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong("number"),
                row.getLong("occurred_at"),
                row.getLong("account"),
                row.getString("action"),
                row.getString("resource"),
                row.getString("organization"),
                row.getString("fields"),
                row.getString("digest"),
                row.getString("request_id"),
                row.getString("hash"));
    }

    static String fields(Set<String> names) {
        return String.join("\n", new TreeSet<>(names));
    }

    AuditRow with(String newHash) {
        return new AuditRow(number, at, account, action, resource, organization, fields, digest, requestId, newHash);
    }

    Object[] values() {
        return new Object[] {number, at, account, action, resource, organization, fields, digest, requestId, hash};
    }

    AuditEntry toEntry(String actor) {
        return new AuditEntry(
                number,
                Instant.ofEpochMilli(at),
                actor,
                action,
                resource,
                organization,
                fields.isEmpty() ? Set.of() : Set.of(fields.split("\n")),
                digest,
                requestId,
                hash);
    }
}
