package cl.minka.kernel.core.journal;

import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.journal.AuditTrail.Verification;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/** Recomputes the chain row by row and compares its end with the sealed head. */
final class ChainCheck {
    private final Sql sql;
    private final Chain chain;
    private long entries;
    private long expected = 1;
    private String previous = Chain.START;
    private OptionalLong broken = OptionalLong.empty();

    ChainCheck(Sql sql, Chain chain) {
        this.sql = sql;
        this.chain = chain;
    }

    Verification run() {
        Head head = Head.read(sql);
        sql.each(this::visit, "SELECT * FROM audit_entry WHERE number <= ? ORDER BY number", head.number());
        if (broken.isEmpty()) {
            checkEnd(head);
        }
        return new Verification(entries, broken.isEmpty(), broken);
    }

    private boolean visit(ResultSet result) throws SQLException {
        AuditRow row = AuditRow.read(result);
        entries++;
        if (broken.isEmpty()) {
            if (row.number() != expected) {
                broken = OptionalLong.of(Math.min(row.number(), expected));
            } else if (!chain.hash(row, previous).equals(row.hash())) {
                broken = OptionalLong.of(row.number());
            }
            previous = row.hash();
            expected++;
        }
        return true;
    }

    private void checkEnd(Head head) {
        boolean missing = head.number() >= expected;
        boolean forged = !previous.equals(head.hash())
                || !(isUntouched(head) || chain.seal(head).equals(head.seal()));
        broken = missing || forged ? OptionalLong.of(expected) : beyondTheHead();
    }

    /** Before the first change: there are no accounts either, since making one is a change. */
    private boolean isUntouched(Head head) {
        return head.isFresh()
                && sql.first(row -> row.getLong(1), "SELECT COUNT(*) FROM account")
                                .orElse(0L)
                        == 0;
    }

    /** An entry that was added without moving the head; the head is read last here, since writers move both together. */
    private OptionalLong beyondTheHead() {
        long last = sql.first(row -> row.getLong(1), "SELECT MAX(number) FROM audit_entry")
                .orElse(0L);
        long end = Head.read(sql).number();
        return last > end ? OptionalLong.of(end + 1) : OptionalLong.empty();
    }
}
