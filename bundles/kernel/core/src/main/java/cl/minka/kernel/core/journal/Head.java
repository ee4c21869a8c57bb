package cl.minka.kernel.core.journal;

import cl.minka.kernel.core.persistence.Sql;

/**
 * The end of the chain: how many entries there are and the hash of the last.
 *
 * @param seal keyed digest of the two, so that nobody can cut off the tail
 */
record Head(long number, String hash, String seal) {
    static Head read(Sql sql) {
        return sql.first(
                        row -> new Head(row.getLong(1), row.getString(2), row.getString(3)),
                        "SELECT number, hash, seal FROM audit_head WHERE id = 1")
                .orElseThrow(() -> new IllegalStateException("audit_head is empty"));
    }

    /** Whether it is as the migration made it. */
    boolean isFresh() {
        return number == 0 && hash.isEmpty() && seal.isEmpty();
    }
}
