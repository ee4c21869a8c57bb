package cl.minka.studies.core.fieldwork;

import cl.minka.kernel.jpa.UnitTransactions;
import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import cl.minka.studies.core.privacy.HeldData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Who worked in the field: recorded outcomes and replacements, asked for responses or corrected them, computed weights. Erasing takes the name
 * away; what was recorded stays, for rates and figures are made of it. Nothing is told of who answered.
 */
@Component(service = HeldData.class)
public final class StaffData implements HeldData {
    private static final String PURPOSE = "studies.fieldwork-staff";
    private static final int MOST_EXPORTED = 10_000;

    /** Where a name stands: the kind of record, its table, its column, the column of the survey or what stands for it, and when. */
    private record Place(String kind, String table, String column, String of, String at) {}

    private static final List<Place> PLACES = List.of(
            new Place("survey-outcomes", "survey_outcome", "recorded_by", "survey", "recorded_at"),
            new Place("survey-replacements", "survey_replacement", "recorded_by", "survey", "recorded_at"),
            new Place("survey-interviews", "survey_response", "interviewer", "survey", "received_at"),
            new Place("survey-corrections", "survey_response_edition", "replaced_by", "response", "replaced_at"),
            new Place("survey-weights", "survey_weighting", "created_by", "survey", "created_at"));

    @Activate
    public StaffData() {}

    @Override
    public List<Holding> find(EntityManager manager, Subject subject) {
        List<Holding> holdings = new ArrayList<>();
        for (Place place : PLACES) {
            int count = (int) count(manager, place, subject);
            if (count > 0) {
                holdings.add(new Holding("studies", place.kind, count, PURPOSE));
            }
        }
        return holdings;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(EntityManager manager, Subject subject) {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        for (Place place : PLACES) {
            List<Map<String, Object>> rows = rows(manager, place, subject);
            if (!rows.isEmpty()) {
                all.put(place.kind, rows);
            }
        }
        return all;
    }

    @Override
    public int erase(EntityManager manager, Subject subject) {
        int changed = 0;
        for (Place place : PLACES) {
            changed += erase(manager, place, subject);
        }
        return changed;
    }

    private static int erase(EntityManager manager, Place place, Subject subject) {
        String sql = "UPDATE " + place.table + " SET " + place.column + " = '' WHERE " + place.column + " = ?";
        try (PreparedStatement update = UnitTransactions.connection(manager).prepareStatement(sql)) {
            update.setString(1, subject.username());
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static long count(EntityManager manager, Place place, Subject subject) {
        String sql = "SELECT COUNT(*) FROM " + place.table + " WHERE " + place.column + " = ?";
        try (PreparedStatement select = UnitTransactions.connection(manager).prepareStatement(sql)) {
            select.setString(1, subject.username());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static List<Map<String, Object>> rows(EntityManager manager, Place place, Subject subject) {
        String sql = "SELECT " + place.of + ", " + place.at + " FROM " + place.table + " WHERE " + place.column
                + " = ? ORDER BY " + place.at + " FETCH FIRST " + MOST_EXPORTED + " ROWS ONLY";
        List<Map<String, Object>> all = new ArrayList<>();
        try (PreparedStatement select = UnitTransactions.connection(manager).prepareStatement(sql)) {
            select.setString(1, subject.username());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(Map.of(
                            place.of,
                            row.getString(1),
                            "at",
                            Instant.ofEpochMilli(row.getLong(2)).toString()));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
