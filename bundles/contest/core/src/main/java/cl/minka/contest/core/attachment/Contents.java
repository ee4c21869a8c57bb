package cl.minka.contest.core.attachment;

import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.kernel.jpa.RandomIds;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/**
 * The bytes of files, in chunks of 256 KiB, so that a file of any size takes the memory of a few. No transaction waits
 * for a client: chunks are read first, then stored.
 */
public final class Contents {
    static final int CHUNK = 256 * 1024;

    private static final int AT_ONCE = 8;

    private final ContestTransactions transactions;
    private final Clock clock;

    public Contents(ContestTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A content that is whole. */
    public record Stored(String id, long size, String sha256, byte[] head) {}

    /** Stores all of a stream; what is stored of one that breaks, or is too long, is removed. */
    public Stored store(InputStream in, long most) throws IOException {
        String id = RandomIds.opaque();
        boolean whole = false;
        try {
            Stored stored = store(id, in, most);
            whole = true;
            return stored;
        } finally {
            if (!whole) {
                remove(id);
            }
        }
    }

    private Stored store(String id, InputStream in, long most) throws IOException {
        MessageDigest digest = CanonicalJson.digest();
        byte[] head = new byte[0];
        long size = 0;
        int part = 0;
        List<byte[]> chunks = new ArrayList<>(AT_ONCE);
        boolean more = true;
        while (more) {
            byte[] chunk = in.readNBytes(CHUNK);
            more = chunk.length == CHUNK;
            size += chunk.length;
            if (size > most) {
                throw new Refusal(Kind.TOO_LARGE, "contest.attachment-too-large", Map.of("most", most));
            }
            digest.update(chunk);
            head = part == 0 && chunks.isEmpty()
                    ? Arrays.copyOf(chunk, Math.min(chunk.length, MediaTypes.LOOKED_AT))
                    : head;
            if (chunk.length > 0) {
                chunks.add(chunk);
            }
            if (chunks.size() == AT_ONCE || !more) {
                int first = part;
                transactions.quietly(manager -> insert(manager, id, first, chunks));
                part += chunks.size();
                chunks.clear();
            }
        }
        return new Stored(id, size, HexFormat.of().formatHex(digest.digest()), head);
    }

    private int insert(EntityManager manager, String id, int first, List<byte[]> chunks) {
        if (touch(manager, id) == 0) {
            manager.createNativeQuery("INSERT INTO attachment_content (id, touched_at) VALUES (?, ?)")
                    .setParameter(1, id)
                    .setParameter(2, clock.millis())
                    .executeUpdate();
        }
        try (PreparedStatement insert = ContestTransactions.connection(manager)
                .prepareStatement("INSERT INTO attachment_chunk (content, part, bytes) VALUES (?, ?, ?)")) {
            for (int i = 0; i < chunks.size(); i++) {
                insert.setString(1, id);
                insert.setInt(2, first + i);
                insert.setBytes(3, chunks.get(i));
                insert.executeUpdate();
            }
            return chunks.size();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Writes a content out; every chunk is read in a transaction of its own. */
    public void write(String id, long size, OutputStream out) throws IOException {
        long left = size;
        for (int part = 0; left > 0; part++) {
            int number = part;
            byte[] chunk = transactions.read(manager -> chunk(manager, id, number));
            if (chunk.length == 0) {
                throw new IOException("content " + id + " ends early");
            }
            out.write(chunk);
            left -= chunk.length;
        }
    }

    private static byte[] chunk(EntityManager manager, String id, int part) {
        try (PreparedStatement select = ContestTransactions.connection(manager)
                .prepareStatement("SELECT bytes FROM attachment_chunk WHERE content = ? AND part = ?")) {
            select.setString(1, id);
            select.setInt(2, part);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : new byte[0];
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Notes that it was used just now: it is not cleaned away for a while. */
    public int touch(EntityManager manager, String id) {
        return manager.createNativeQuery("UPDATE attachment_content SET touched_at = ? WHERE id = ?")
                .setParameter(1, clock.millis())
                .setParameter(2, id)
                .executeUpdate();
    }

    public void remove(String id) {
        transactions.quietly(manager -> manager.createNativeQuery("DELETE FROM attachment_content WHERE id = ?")
                .setParameter(1, id)
                .executeUpdate());
    }
}
