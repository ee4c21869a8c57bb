package cl.minka.kernel.core.journal;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Receipt;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.StoredAnswer;
import cl.minka.kernel.core.persistence.DatabaseFailure;
import cl.minka.kernel.core.persistence.JsonText;
import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.journal.KeyTaken;
import java.util.Optional;

/** Answers to requests with an idempotency key, by account and key. */
final class KeptAnswers {
    private KeptAnswers() {}

    static void keep(Sql sql, Caller caller, Receipt receipt, Object result, long now) {
        StoredAnswer answer = receipt.render().apply(result);
        try {
            sql.update(
                    "INSERT INTO kept_answer (account, idempotency_key, fingerprint, status, headers, body, kept_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    caller.account(),
                    receipt.key(),
                    receipt.fingerprint(),
                    answer.status(),
                    JsonText.write(answer.headers()),
                    answer.body(),
                    now);
        } catch (DatabaseFailure e) {
            if (DatabaseFailure.isDuplicate(e)) {
                throw new KeyTaken();
            }
            throw e;
        }
    }

    static Optional<StoredAnswer> find(Sql sql, Caller caller, String key, String fingerprint) {
        return sql.first(
                        row -> new Kept(
                                row.getString(1),
                                new StoredAnswer(row.getInt(2), JsonText.read(row.getString(3)), row.getBytes(4))),
                        "SELECT fingerprint, status, headers, body FROM kept_answer"
                                + " WHERE account = ? AND idempotency_key = ?",
                        caller.account(),
                        key)
                .map(kept -> kept.checked(fingerprint));
    }

    private record Kept(String fingerprint, StoredAnswer answer) {
        StoredAnswer checked(String asked) {
            if (!fingerprint.equals(asked)) {
                throw new Refusal(Kind.KEY_REUSED, "kernel.key-reused");
            }
            return answer;
        }
    }
}
