package cl.minka.studies.core.inference;

import cl.minka.kernel.jpa.UnitTransactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.persistence.EntityManager;

/** Which units took part in which wave of a study. */
public final class PanelRows {
    private static final int AT_ONCE = 2_000;
    private static final String UNITS = "SELECT DISTINCT s.wave, r.unit_id FROM survey s JOIN survey_response r"
            + " ON r.survey = s.id WHERE s.study = ? AND r.complete = 1 AND r.unit_id <> ''";

    private PanelRows() {}

    /** By wave the units with a complete response. */
    public static Map<Integer, Set<String>> byWave(EntityManager manager, String study) {
        Map<Integer, Set<String>> waves = new TreeMap<>();
        Connection connection = UnitTransactions.connection(manager);
        try (PreparedStatement statement = connection.prepareStatement(UNITS)) {
            statement.setFetchSize(AT_ONCE);
            statement.setString(1, study);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    waves.computeIfAbsent(rows.getInt(1), wave -> new HashSet<>())
                            .add(rows.getString(2));
                }
            }
            return waves;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Units with a complete response in each wave from one to another. */
    static Set<String> inEach(EntityManager manager, String study, int from, int to) {
        Map<Integer, Set<String>> waves = byWave(manager, study);
        Set<String> all = new HashSet<>(waves.getOrDefault(from, Set.of()));
        for (int wave = from + 1; wave <= to; wave++) {
            all.retainAll(waves.getOrDefault(wave, Set.of()));
        }
        return all;
    }
}
