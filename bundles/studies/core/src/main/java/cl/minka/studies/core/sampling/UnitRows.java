package cl.minka.studies.core.sampling;

import cl.minka.studies.sampling.FrameUnit;
import cl.minka.studies.sampling.SampledUnit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;

/** Units of frames and samples, written and read in bulk within the transaction of the manager. */
public final class UnitRows {
    private static final int AT_ONCE = 1_000;
    private static final String FRAME = "INSERT INTO sampling_frame_unit (frame, place, unit_id, stratum, cluster_id,"
            + " measure) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String SAMPLE = "INSERT INTO drawn_unit (sample, place, frame_place, unit_id, stratum,"
            + " cluster_id, measure, replacement, probability, weight, strata_size, cluster_size)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LISTING =
            "INSERT INTO sampling_listed_unit (listing, place, unit_id, cluster_id) VALUES (?, ?, ?, ?)";
    private static final String LISTING_OF =
            "SELECT place, unit_id, '', cluster_id, 1.0 FROM sampling_listed_unit WHERE listing = ? ORDER BY place";
    private static final String FRAME_OF =
            "SELECT place, unit_id, stratum, cluster_id, measure FROM sampling_frame_unit"
                    + " WHERE frame = ? ORDER BY place";
    private static final String SAMPLE_OF = "SELECT frame_place, unit_id, stratum, cluster_id, measure, place,"
            + " replacement, probability, weight, strata_size, cluster_size FROM drawn_unit WHERE sample = ? ORDER BY place";

    private final Connection connection;

    public UnitRows(EntityManager manager) {
        this.connection = manager.unwrap(Connection.class);
    }

    void writeFrame(String frame, List<FrameUnit> units) {
        write(FRAME, units, (statement, unit) -> {
            statement.setString(1, frame);
            statement.setInt(2, unit.position());
            statement.setString(3, unit.unit());
            statement.setString(4, unit.stratum());
            statement.setString(5, unit.cluster());
            statement.setDouble(6, unit.size());
        });
    }

    void writeSample(String sample, List<SampledUnit> units) {
        write(SAMPLE, units, (statement, one) -> {
            statement.setString(1, sample);
            statement.setInt(2, one.place());
            statement.setInt(3, one.unit().position());
            statement.setString(4, one.unit().unit());
            statement.setString(5, one.unit().stratum());
            statement.setString(6, one.unit().cluster());
            statement.setDouble(7, one.unit().size());
            statement.setInt(8, one.replacement() ? 1 : 0);
            statement.setDouble(9, one.probability());
            statement.setDouble(10, one.weight());
            statement.setLong(11, one.strataSize());
            statement.setLong(12, one.clusterSize().orElse(0L));
        });
    }

    void writeListing(String listing, List<FrameUnit> units) {
        write(LISTING, units, (statement, unit) -> {
            statement.setString(1, listing);
            statement.setInt(2, unit.position());
            statement.setString(3, unit.unit());
            statement.setString(4, unit.cluster());
        });
    }

    /** Units with their clusters, in the order of the list. */
    List<FrameUnit> ofListing(String listing) {
        return read(LISTING_OF, listing, UnitRows::unit);
    }

    List<FrameUnit> ofFrame(String frame) {
        return read(FRAME_OF, frame, UnitRows::unit);
    }

    public List<SampledUnit> ofSample(String sample) {
        return read(
                SAMPLE_OF,
                sample,
                row -> new SampledUnit(
                        row.getInt(6),
                        unit(row),
                        row.getInt(7) == 1,
                        row.getDouble(8),
                        row.getDouble(9),
                        row.getLong(10),
                        Optional.of(row.getLong(11)).filter(size -> size > 0)));
    }

    private static FrameUnit unit(ResultSet row) throws SQLException {
        return new FrameUnit(row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getDouble(5));
    }

    private interface Filler<T> {
        void fill(PreparedStatement statement, T one) throws SQLException;
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> void write(String sql, List<T> all, Filler<T> filler) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (T one : all) {
                filler.fill(statement, one);
                statement.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> List<T> read(String sql, String id, Reader<T> reader) {
        List<T> all = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(AT_ONCE);
            statement.setString(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
