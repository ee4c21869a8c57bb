package cl.minka.studies.core.sampling;

import cl.minka.kernel.jpa.UnitTransactions;
import cl.minka.studies.core.persistence.Parts;
import cl.minka.studies.sampling.SampledUnit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;

/** The units of samples, which never change; those of large ones are kept a second time, packed. */
public final class SampleRows {
    /** Units that are worth it. */
    public static final int LEAST = 5_000;

    private static final String PACKED = "SELECT bytes FROM drawn_sample_image WHERE sample = ? ORDER BY part";
    private static final String PACK = "INSERT INTO drawn_sample_image (sample, part, bytes) VALUES (?, ?, ?)";
    private static final String WANTED = "SELECT s.id FROM drawn_sample s WHERE s.drawn + s.standing_by >= ? AND NOT"
            + " EXISTS (SELECT 1 FROM drawn_sample_image i WHERE i.sample = s.id) ORDER BY s.id";

    private final UnitRows rows;
    private final Connection connection;

    public SampleRows(EntityManager manager) {
        this.rows = new UnitRows(manager);
        this.connection = UnitTransactions.connection(manager);
    }

    void write(String sample, List<SampledUnit> units) {
        rows.writeSample(sample, units);
        if (units.size() >= LEAST) {
            pack(sample, units);
        }
    }

    /** In the order of the list. */
    public List<SampledUnit> units(String sample) {
        return SampleImage.read(Parts.read(connection, PACKED, sample)).orElseGet(() -> rows.ofSample(sample));
    }

    /** Large samples that are not packed: those from before there was such a thing. */
    public List<String> unpacked() {
        List<String> all = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(WANTED)) {
            select.setInt(1, LEAST);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(row.getString(1));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void pack(String sample) {
        pack(sample, rows.ofSample(sample));
    }

    private void pack(String sample, List<SampledUnit> units) {
        List<byte[]> parts = Parts.of(SampleImage.write(units));
        try (PreparedStatement insert = connection.prepareStatement(PACK)) {
            for (int part = 0; part < parts.size(); part++) {
                insert.setString(1, sample);
                insert.setInt(2, part);
                insert.setBytes(3, parts.get(part));
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
