package cl.minka.kernel.jpa;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Refusal;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/**
 * The bytes of files, in chunks of 256 KiB, so that a file of any size takes the memory of a few. No transaction waits
 * for a client: chunks are read first, then stored.
 */
public final class Contents {
    public static final int CHUNK = 256 * 1024;

    private static final int AT_ONCE = 8;
    private static final Duration GRACE = Duration.ofHours(1);
    private static final int CLEANED_AT_ONCE = 100;

    private final UnitTransactions transactions;
    private final Clock clock;
    private final String contents;
    private final String chunks;
    private final LongFunction<Refusal> tooLarge;

    /**
     * @param contents table with {@code id} and {@code touched_at}
     * @param chunks table with {@code content}, {@code part} and {@code bytes}, removed with their content
     * @param tooLarge the refusal of what has more bytes than this
     */
    public Contents(
            UnitTransactions transactions,
            Clock clock,
            String contents,
            String chunks,
            LongFunction<Refusal> tooLarge) {
        this.transactions = transactions;
        this.clock = clock;
        this.contents = contents;
        this.chunks = chunks;
        this.tooLarge = tooLarge;
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

    /**
     * Stores all of a stream for somebody who keeps it: when he throws, nothing stays.
     *
     * @param keep points to the content, in a transaction of its own
     */
    public <T> T take(InputStream in, long most, Function<Stored, T> keep) throws IOException {
        return kept(store(in, most), keep::apply);
    }

    /**
     * The same for what a client sends: refused before it is read where it is announced as too long, afterwards where it is empty.
     *
     * @param announced its length as the client said, or -1
     * @throws EOFException if fewer or more bytes came than were announced
     */
    public <T> T take(InputStream in, long announced, long most, Function<Stored, T> keep) throws IOException {
        if (announced > most) {
            throw tooLarge.apply(most);
        }
        return kept(store(in, most), stored -> {
            requireWhole(stored, announced);
            return keep.apply(stored);
        });
    }

    private interface Keeping<T> {
        T of(Stored stored) throws IOException;
    }

    private <T> T kept(Stored stored, Keeping<T> keeping) throws IOException {
        boolean kept = false;
        try {
            T made = keeping.of(stored);
            kept = true;
            return made;
        } finally {
            if (!kept) {
                remove(stored.id());
            }
        }
    }

    private static void requireWhole(Stored stored, long announced) throws EOFException {
        if (announced >= 0 && stored.size() != announced) {
            throw new EOFException("announced " + announced + " bytes, came " + stored.size());
        }
        if (stored.size() == 0) {
            throw new InvalidInput(Fault.at("", "kernel.body-required"));
        }
    }

    private Stored store(String id, InputStream in, long most) throws IOException {
        MessageDigest digest = CanonicalJson.digest();
        byte[] head = new byte[0];
        long size = 0;
        int part = 0;
        List<byte[]> ready = new ArrayList<>(AT_ONCE);
        boolean more = true;
        while (more) {
            byte[] chunk = in.readNBytes(CHUNK);
            more = chunk.length == CHUNK;
            size += chunk.length;
            if (size > most) {
                throw tooLarge.apply(most);
            }
            digest.update(chunk);
            head = part == 0 && ready.isEmpty()
                    ? Arrays.copyOf(chunk, Math.min(chunk.length, MediaTypes.LOOKED_AT))
                    : head;
            if (chunk.length > 0) {
                ready.add(chunk);
            }
            if (ready.size() == AT_ONCE || !more) {
                int first = part;
                transactions.quietly(manager -> insert(manager, id, first, ready));
                part += ready.size();
                ready.clear();
            }
        }
        return new Stored(id, size, HexFormat.of().formatHex(digest.digest()), head);
    }

    private int insert(EntityManager manager, String id, int first, List<byte[]> ready) {
        if (touch(manager, id) == 0) {
            manager.createNativeQuery("INSERT INTO " + contents + " (id, touched_at) VALUES (?, ?)")
                    .setParameter(1, id)
                    .setParameter(2, clock.millis())
                    .executeUpdate();
        }
        try (PreparedStatement insert = UnitTransactions.connection(manager)
                .prepareStatement("INSERT INTO " + chunks + " (content, part, bytes) VALUES (?, ?, ?)")) {
            for (int i = 0; i < ready.size(); i++) {
                insert.setString(1, id);
                insert.setInt(2, first + i);
                insert.setBytes(3, ready.get(i));
                insert.executeUpdate();
            }
            return ready.size();
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

    private byte[] chunk(EntityManager manager, String id, int part) {
        try (PreparedStatement select = UnitTransactions.connection(manager)
                .prepareStatement("SELECT bytes FROM " + chunks + " WHERE content = ? AND part = ?")) {
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
        return manager.createNativeQuery("UPDATE " + contents + " SET touched_at = ? WHERE id = ?")
                .setParameter(1, clock.millis())
                .setParameter(2, id)
                .executeUpdate();
    }

    public void remove(String id) {
        transactions.quietly(manager -> remove(manager, id));
    }

    /** Within the transaction of what pointed to it. */
    public int remove(EntityManager manager, String id) {
        return manager.createNativeQuery("DELETE FROM " + contents + " WHERE id = ?")
                .setParameter(1, id)
                .executeUpdate();
    }

    /**
     * Removes contents that nothing points to and that were not used for an hour: replaced, deleted, or left by a node that died
     * while storing.
     *
     * @param pointing tables that point to contents by a column {@code content}
     */
    public void clean(List<String> pointing) {
        orphans(pointing).forEach(this::remove);
    }

    private List<String> orphans(List<String> pointing) {
        StringBuilder query = new StringBuilder("SELECT c.id FROM " + contents + " c WHERE c.touched_at < ?");
        pointing.forEach(table ->
                query.append(" AND NOT EXISTS (SELECT 1 FROM ").append(table).append(" p WHERE p.content = c.id)"));
        return transactions.read(manager -> {
            List<?> ids = manager.createNativeQuery(query.toString())
                    .setParameter(1, clock.instant().minus(GRACE).toEpochMilli())
                    .setMaxResults(CLEANED_AT_ONCE)
                    .getResultList();
            return ids.stream().map(String.class::cast).toList();
        });
    }
}
