package cl.minka.kernel.jpa;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.StoredAnswer;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.journal.Journal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers what it was told; honours receipts. Changes of transactions that fail afterwards stay, unlike in life. */
public final class RecordedJournal implements Journal {
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, StoredAnswer> answers = new HashMap<>();
    private final Map<String, String> fingerprints = new HashMap<>();

    @Override
    public synchronized void write(Connection connection, Caller caller, List<Change> told, Object result) {
        requireTransaction(connection);
        changes.addAll(told);
        caller.receipt().ifPresent(receipt -> {
            answers.put(key(caller, receipt.key()), receipt.render().apply(result));
            fingerprints.put(key(caller, receipt.key()), receipt.fingerprint());
        });
    }

    @Override
    public synchronized Optional<StoredAnswer> kept(Caller caller, String key, String fingerprint) {
        String known = fingerprints.get(key(caller, key));
        if (known != null && !known.equals(fingerprint)) {
            throw new Refusal(Kind.KEY_REUSED, "kernel.key-reused");
        }
        return Optional.ofNullable(answers.get(key(caller, key)));
    }

    public synchronized List<Change> changes() {
        return List.copyOf(changes);
    }

    /** The actions told, in order. */
    public synchronized List<String> actions() {
        return changes.stream().map(Change::action).toList();
    }

    private static String key(Caller caller, String key) {
        return caller.account() + "/" + key;
    }

    private static void requireTransaction(Connection connection) {
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException("no transaction");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
