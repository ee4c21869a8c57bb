package cl.minka.studies.core.inference;

import static cl.minka.studies.core.inference.FieldWorld.question;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.jpa.UnitTransactions;
import cl.minka.studies.core.Databases;
import cl.minka.studies.core.estimation.Column;
import cl.minka.studies.core.inference.FieldWorld.Response;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class SurveyDataTest {
    private static final Set<String> WANTED = Set.of("edad", "sexo");
    private static final List<String> NOTHING = List.of();

    private final Databases database;
    private FieldWorld field;
    private String survey;
    private int units;

    public SurveyDataTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static Collection<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void open() {
        field = new FieldWorld(database);
        field.form(1, question("edad", "integer", "int"), question("sexo", "select_one", "string", "f", "m"));
        survey = field.survey(1, 1, Optional.empty());
    }

    @Test
    public void whatIsBroughtUpToDateIsWhatIsReadAnew() {
        Random random = new Random(7);
        for (int round = 0; round < 25; round++) {
            respond(1 + random.nextInt(6), random);
            int changes = random.nextInt(4);
            for (int n = 0; n < changes; n++) {
                int place = 1 + random.nextInt(units);
                change(place, random.nextInt(3) > 0, answers(random));
            }
            assertSame(read(new SurveyData()), read(field.data));
        }
    }

    @Test
    public void answersThatNobodyHasAnyMoreAreNoLevel() {
        field.respond(survey, List.of(Response.of("a", "{\"sexo\":\"x\"}"), Response.of("b", "{\"sexo\":\"f\"}")));
        assertEquals(List.of("x", "f"), read(field.data).columns().get("sexo").names());
        change(1, false, "{}");
        assertEquals(List.of("f"), read(field.data).columns().get("sexo").names());
        assertEquals(List.of("b"), read(field.data).units().names());
    }

    @Test
    public void packedAnswersAreTheSame() {
        respond(700, new Random(3));
        Answers all = read(field.data);
        assertSame(all, AnswerImage.read(AnswerImage.write(all)).orElseThrow());
        byte[] bytes = AnswerImage.write(all);
        assertTrue(AnswerImage.read(Arrays.copyOf(bytes, bytes.length / 2)).isEmpty());
        bytes[20] ^= 1;
        assertTrue(AnswerImage.read(bytes).filter(one -> one.equals(all)).isEmpty());
    }

    @Test
    public void aNodeThatStartsReadsWhatIsPackedAndWhatCameSince() {
        List<Response> many = new ArrayList<>();
        for (int n = 0; n < ImageTask.LEAST; n++) {
            many.add(Response.of("m" + n, "{\"edad\":" + n % 90 + "}"));
        }
        field.respond(survey, many);
        ImageTask task = new ImageTask(field.world.transactions, field.data, field.questionnaires);
        task.run();
        assertEquals(List.of(), wanted());
        change(3, true, "{\"edad\":91}");
        field.respond(survey, List.of(Response.of("late", "{\"edad\":92}")));
        forget("UPDATE survey_response SET answers = '{}' WHERE survey = ? AND place = 2");
        Answers read = read(new SurveyData());
        Column age = read.columns().get("edad");
        assertEquals(1, age.number(1), 0);
        assertEquals(91, age.number(2), 0);
        assertEquals(92, age.number(read.rows() - 1), 0);
    }

    @Test
    public void anOpenSurveyIsPackedAgainWhenOneInTwentyHasChanged() {
        List<Response> many = new ArrayList<>();
        for (int n = 0; n < ImageTask.LEAST; n++) {
            many.add(Response.of("m" + n, "{\"edad\":" + n % 90 + "}"));
        }
        field.respond(survey, many);
        ImageTask task = new ImageTask(field.world.transactions, field.data, field.questionnaires);
        task.run();
        for (int place = 1; place <= ImageTask.LEAST / 20; place++) {
            change(place, true, "{\"edad\":91}");
        }
        assertEquals(List.of(), wanted());
        change(ImageTask.LEAST, true, "{\"edad\":91}");
        assertEquals(List.of(survey), wanted());
        task.run();
        assertEquals(List.of(), wanted());
        change(1, true, "{\"edad\":92}");
        forget("UPDATE survey SET status = 'CLOSED' WHERE id = ?");
        assertEquals(List.of(survey), wanted());
    }

    private List<String> wanted() {
        return field.world.transactions.read(manager -> new ImageRows(manager).wanted(ImageTask.LEAST));
    }

    @Test
    public void whatIsInTheFieldIsInMemoryBeforeSomebodyAsks() {
        List<Response> many = new ArrayList<>();
        for (int n = 0; n < ImageTask.LEAST; n++) {
            many.add(Response.of("m" + n, "{\"edad\":7}"));
        }
        field.respond(survey, many);
        SurveyData asked = new SurveyData();
        ReadAhead ahead = new ReadAhead(field.world.transactions, asked, field.questionnaires);
        ahead.close();
        ahead.run();
        forget("UPDATE survey_response SET answers = '{\"edad\":8}' WHERE survey = ? AND place = 1");
        assertEquals(
                "nobody is in the field", 8, read(asked).columns().get("edad").number(0), 0);
        forget("UPDATE study SET status = 'FIELDED' WHERE id = (SELECT s.study FROM survey s WHERE s.id = ?)");
        SurveyData waiting = new SurveyData();
        ReadAhead again = new ReadAhead(field.world.transactions, waiting, field.questionnaires);
        again.close();
        again.run();
        forget("UPDATE survey_response SET answers = '{\"edad\":9}' WHERE survey = ? AND place = 1");
        assertEquals(8, read(waiting).columns().get("edad").number(0), 0);
        change(1, true, "{\"edad\":10}");
        assertEquals(10, read(waiting).columns().get("edad").number(0), 0);
    }

    private static void assertSame(Answers expected, Answers found) {
        assertEquals(expected.revision(), found.revision());
        assertEquals(Arrays.toString(expected.places()), Arrays.toString(found.places()));
        assertSame(expected.units(), found.units());
        assertEquals(expected.columns().keySet(), found.columns().keySet());
        expected.columns()
                .forEach((name, column) -> assertSame(column, found.columns().get(name)));
    }

    private static void assertSame(Column expected, Column found) {
        assertEquals(expected.name(), found.name());
        assertEquals(expected.names(), found.names());
        assertEquals(Arrays.toString(expected.levels()), Arrays.toString(found.levels()));
        assertEquals(Arrays.toString(expected.numbers()), Arrays.toString(found.numbers()));
    }

    private Answers read(SurveyData data) {
        return field.world.transactions.read(manager -> data.answers(manager, survey, WANTED, NOTHING));
    }

    private void respond(int number, Random random) {
        List<Response> all = new ArrayList<>();
        for (int n = 0; n < number; n++) {
            all.add(new Response("u" + units++, random.nextInt(4) > 0, answers(random)));
        }
        field.respond(survey, all);
    }

    private static String answers(Random random) {
        return random.nextInt(5) == 0
                ? "{}"
                : "{\"edad\":" + random.nextInt(400) + ",\"sexo\":\"" + "fmx".charAt(random.nextInt(3)) + "\"}";
    }

    private void change(int place, boolean complete, String answers) {
        forget("UPDATE survey SET revision = revision + 1 WHERE id = ?");
        field.world.transactions.quietly(manager -> {
            try (PreparedStatement update = UnitTransactions.connection(manager)
                    .prepareStatement("UPDATE survey_response SET complete = ?, answers = ?, revision ="
                            + " (SELECT s.revision FROM survey s WHERE s.id = ?) WHERE survey = ? AND place = ?")) {
                update.setInt(1, complete ? 1 : 0);
                update.setString(2, answers);
                update.setString(3, survey);
                update.setString(4, survey);
                update.setInt(5, place);
                return update.executeUpdate();
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }

    private void forget(String sql) {
        field.world.transactions.quietly(manager -> {
            try (PreparedStatement update = UnitTransactions.connection(manager).prepareStatement(sql)) {
                update.setString(1, survey);
                return update.executeUpdate();
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }
}
