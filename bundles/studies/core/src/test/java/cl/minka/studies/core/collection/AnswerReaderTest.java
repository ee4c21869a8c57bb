package cl.minka.studies.core.collection;

import static org.junit.Assert.assertEquals;

import cl.minka.studies.collection.SurveyDraft;
import cl.minka.studies.core.Databases;
import cl.minka.studies.core.World;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class AnswerReaderTest {
    private final Databases database;

    public AnswerReaderTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void readsInOrderOfArrivalFromWhereItIsTold() {
        World world = new World(database);
        world.studies.create(world.analyst, World.request("percepcion", "05101"));
        world.transactions.quietly(manager -> {
            manager.persist(new SurveyEntity("percepcion", 1, draft(), world.clock.instant()));
            manager.flush();
            for (int place : new int[] {3, 1, 2}) {
                insert(manager, place);
            }
            return null;
        });
        List<String> told = new ArrayList<>();
        world.transactions.read(manager -> {
            new AnswerReader(manager)
                    .after(
                            "percepcion",
                            1,
                            one -> told.add(one.place() + " "
                                    + one.answers().get("edad").asInt()));
            return null;
        });
        assertEquals(List.of("2 32", "3 33"), told);
    }

    private static SurveyDraft draft() {
        return new SurveyDraft(
                Optional.empty(),
                "hogares",
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of());
    }

    private static void insert(EntityManager manager, int place) {
        String sql =
                "INSERT INTO survey_response (id, survey, place, instance, unit_id, form_number, complete, channel,"
                        + " interviewer, device, started_at, ended_at, received_at, changed_at, edition, answers, sha256) VALUES (?, 'percepcion', ?, ?, '', 1, 1, 'batch', '', '', 0, 0, 0, 0, 1, ?, '')";
        Connection connection = manager.unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, "r" + place);
            statement.setInt(2, place);
            statement.setString(3, "uuid:" + place);
            statement.setString(4, "{\"edad\":" + (30 + place) + "}");
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
