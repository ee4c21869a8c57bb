package cl.minka.studies.core.persistence;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bytes that are kept as rows of a quarter of a mebibyte, which is light on both databases. */
public final class Parts {
    private static final int SIZE = 256 * 1024;

    private Parts() {}

    /** At least one. */
    public static List<byte[]> of(byte[] bytes) {
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from == 0 || from < bytes.length; from += SIZE) {
            parts.add(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + SIZE)));
        }
        return parts;
    }

    /**
     * The whole again; empty where there is no row.
     *
     * @param sql of the parts of one id, in order
     */
    public static byte[] read(Connection connection, String sql, String id) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    bytes.writeBytes(row.getBytes(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
