package cl.minka.studies.core.inference;

import cl.minka.kernel.jpa.UnitTransactions;
import cl.minka.studies.weighting.WeightSet.Weight;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.persistence.EntityManager;

/** Weights of responses, written and read in bulk. */
final class WeightRows {
    private static final int AT_ONCE = 1_000;
    private static final String INSERT =
            "INSERT INTO survey_weight (weighting, place, instance, unit_id, design_weight,"
                    + " adjusted_weight, base_weight, weight) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ALL = "SELECT place, instance, unit_id, design_weight, adjusted_weight, base_weight,"
            + " weight FROM survey_weight WHERE weighting = ? ORDER BY place";
    private static final String INSTANCES =
            "SELECT place, instance FROM survey_response WHERE survey = ? AND complete = 1 ORDER BY place";

    private final Connection connection;

    WeightRows(EntityManager manager) {
        this.connection = UnitTransactions.connection(manager);
    }

    /** Names the instance of a response by its place of arrival. */
    interface Named {
        void accept(long place, String instance);
    }

    void instances(String survey, Named reader) {
        read(INSTANCES, survey, row -> reader.accept(row.getLong(1), row.getString(2)));
    }

    void write(String weighting, List<Weight> weights) {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int waiting = 0;
            for (Weight one : weights) {
                insert.setString(1, weighting);
                insert.setLong(2, one.place());
                insert.setString(3, one.instance());
                insert.setString(4, one.unit());
                insert.setDouble(5, one.design());
                insert.setDouble(6, one.adjusted());
                insert.setDouble(7, one.base());
                insert.setDouble(8, one.weight());
                insert.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Weight> of(String weighting) {
        List<Weight> all = new ArrayList<>();
        read(
                ALL,
                weighting,
                row -> all.add(new Weight(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getDouble(4),
                        row.getDouble(5),
                        row.getDouble(6),
                        row.getDouble(7))));
        return all;
    }

    /** SHA-256 of place and weight of each, a line each; numbers by their 64 bits in hexadecimal. */
    static String sha256(List<Weight> weights) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Weight one : weights) {
                String bits = HexFormat.of().toHexDigits(Double.doubleToLongBits(one.weight()));
                digest.update((one.place() + "\t" + bits + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private void read(String sql, String id, Reader reader) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(AT_ONCE);
            statement.setString(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
