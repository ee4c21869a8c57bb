package cl.minka.studies.core.result;

import cl.minka.kernel.jpa.UnitTransactions;
import cl.minka.studies.core.result.WaveData.DrawnUnit;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** The newest weights that were computed of a survey, by place of arrival; none where nobody did. */
final class ComputedWeights {
    private static final String ALL = "SELECT g.number, w.place, w.weight FROM survey_weighting g JOIN survey_weight w"
            + " ON w.weighting = g.id WHERE g.survey = ? AND g.number ="
            + " (SELECT MAX(n.number) FROM survey_weighting n WHERE n.survey = g.survey)";

    private final Map<Long, Double> weights = new HashMap<>();
    private int number;

    private ComputedWeights() {}

    static ComputedWeights newest(EntityManager manager, String survey) {
        ComputedWeights all = new ComputedWeights();
        try (PreparedStatement statement = UnitTransactions.connection(manager).prepareStatement(ALL)) {
            statement.setString(1, survey);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    all.number = row.getInt(1);
                    all.weights.put(row.getLong(2), row.getDouble(3));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Empty where none were computed. */
    Optional<Integer> number() {
        return Optional.of(number).filter(one -> one > 0);
    }

    boolean knows(long place) {
        return weights.getOrDefault(place, 0.0) > 0;
    }

    /** The unit with the weight that was computed. */
    DrawnUnit of(long place, DrawnUnit unit) {
        return number == 0
                ? unit
                : new DrawnUnit(
                        unit.stratum(), unit.cluster(), weights.get(place), unit.strataSize(), unit.clusterSize());
    }
}
