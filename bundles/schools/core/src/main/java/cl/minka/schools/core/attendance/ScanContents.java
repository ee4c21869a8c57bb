package cl.minka.schools.core.attendance;

import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.schools.attendance.AttendanceRefused;
import cl.minka.schools.core.persistence.SchoolTransactions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** The bytes of scans, in pieces of 256 KiB: no transaction waits for a client, and a file takes the memory of one piece. */
final class ScanContents {
    static final int CHUNK = 256 * 1024;

    private static final int HEAD = 8;

    private final SchoolTransactions transactions;

    ScanContents(SchoolTransactions transactions) {
        this.transactions = transactions;
    }

    /** A content that is whole, and how it begins. */
    record Stored(String id, long size, String sha256, byte[] head) {}

    /** Stores all of a stream; what is stored of one that breaks, or is too long, is removed. */
    Stored store(InputStream in, long most) throws IOException {
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
        byte[] chunk = in.readNBytes(CHUNK);
        for (int part = 0; chunk.length > 0; part++) {
            size += chunk.length;
            if (size > most) {
                throw AttendanceRefused.scanTooLarge(most);
            }
            digest.update(chunk);
            if (part == 0) {
                head = Arrays.copyOf(chunk, Math.min(chunk.length, HEAD));
            }
            insert(id, part, chunk);
            chunk = in.readNBytes(CHUNK);
        }
        return new Stored(id, size, HexFormat.of().formatHex(digest.digest()), head);
    }

    private void insert(String id, int part, byte[] chunk) {
        transactions.quietly(manager -> {
            try (PreparedStatement insert = SchoolTransactions.connection(manager)
                    .prepareStatement("INSERT INTO attendance_scan_chunk (content, part, bytes) VALUES (?, ?, ?)")) {
                insert.setString(1, id);
                insert.setInt(2, part);
                insert.setBytes(3, chunk);
                return insert.executeUpdate();
            } catch (SQLException e) {
                throw new PersistenceException(e);
            }
        });
    }

    /** Writes a content out; every piece is read in a transaction of its own. */
    void write(String id, long size, OutputStream out) throws IOException {
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
        try (PreparedStatement select = SchoolTransactions.connection(manager)
                .prepareStatement("SELECT bytes FROM attendance_scan_chunk WHERE content = ? AND part = ?")) {
            select.setString(1, id);
            select.setInt(2, part);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : new byte[0];
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    void remove(String id) {
        transactions.quietly(manager -> remove(manager, id));
    }

    static int remove(EntityManager manager, String id) {
        return manager.createNativeQuery("DELETE FROM attendance_scan_chunk WHERE content = ?")
                .setParameter(1, id)
                .executeUpdate();
    }
}
