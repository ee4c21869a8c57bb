package cl.minka.kernel.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Receipt;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.StoredAnswer;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.journal.Journal;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps answers in memory; like the real one it refuses the second write under a key. */
public final class FakeJournal implements Journal {
    private record Kept(String fingerprint, StoredAnswer answer) {}

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    @Override
    public void write(Connection connection, Caller caller, List<Change> changes, Object result) {
        write(caller, result);
    }

    /** What a use case does at the end of its transaction. */
    public void write(Caller caller, Object result) {
        if (caller.receipt().isPresent()) {
            Receipt receipt = caller.receipt().get();
            Kept mine = new Kept(receipt.fingerprint(), receipt.render().apply(result));
            if (kept.putIfAbsent(caller.username() + "/" + receipt.key(), mine) != null) {
                throw new IllegalStateException("unique key violated");
            }
        }
    }

    @Override
    public Optional<StoredAnswer> kept(Caller caller, String key, String fingerprint) {
        Kept found = kept.get(caller.username() + "/" + key);
        if (found != null && !found.fingerprint().equals(fingerprint)) {
            throw new Refusal(Kind.KEY_REUSED, "kernel.key-reused");
        }
        return Optional.ofNullable(found).map(Kept::answer);
    }
}
