package cl.minka.studies.core.inference;

import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.UnitTransactions;
import cl.minka.studies.collection.SurveyDraft;
import cl.minka.studies.core.Databases;
import cl.minka.studies.core.World;
import cl.minka.studies.core.collection.SurveyEntity;
import cl.minka.studies.core.fieldwork.OutcomeManager;
import cl.minka.studies.questionnaire.FormChoice;
import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.questionnaire.FormSheets;
import cl.minka.studies.questionnaire.FormVersion;
import cl.minka.studies.questionnaire.Questionnaires;
import cl.minka.studies.sampling.Allocation;
import cl.minka.studies.sampling.FrameUnit;
import cl.minka.studies.sampling.SampleOrder;
import cl.minka.studies.sampling.SampleOrder.Design;
import cl.minka.studies.sampling.SampleOrder.FirstStage;
import cl.minka.studies.sampling.SampledUnit;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A study with samples, surveys and responses that a test writes down. */
public final class FieldWorld {
    public static final String STUDY = "percepcion";

    public final World world;
    public final SurveyData data;
    public final Questionnaires questionnaires;
    public final SurveyEstimator estimates;
    public final WeightManager weights;
    public final OutcomeManager outcomes;
    private final Map<Integer, List<FormQuestion>> forms = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    public FieldWorld(Databases database) {
        world = new World(database);
        world.studies.create(world.analyst, World.request(STUDY, "05101"));
        data = new SurveyData();
        questionnaires = (Questionnaires) Proxy.newProxyInstance(
                Questionnaires.class.getClassLoader(),
                new Class<?>[] {Questionnaires.class},
                (proxy, method, arguments) -> form((int) arguments[arguments.length - 1]));
        estimates = new SurveyEstimator(world.transactions, data, questionnaires);
        weights = new WeightManager(world.transactions, data, questionnaires, world.clock);
        outcomes = new OutcomeManager(world.transactions, data, world.clock);
        world.clock.advance(Duration.ofDays(1));
    }

    private FormVersion form(int number) {
        return new FormVersion(
                "hogares",
                number,
                "Hogares",
                "amuch",
                "hogares",
                "",
                "",
                "",
                new FormSheets(List.of(), List.of(), List.of(), List.of(), Map.of()),
                List.of(),
                forms.get(number),
                List.of(),
                world.clock.instant());
    }

    public void form(int number, FormQuestion... questions) {
        forms.put(number, List.of(questions));
    }

    public static FormQuestion question(String name, String type, String dataType, String... choices) {
        return question(name, type, dataType, "¿" + name + "?", List.of(), choices);
    }

    public static FormQuestion question(
            String name, String type, String dataType, String label, List<String> repeats, String... choices) {
        return new FormQuestion(
                "/data/" + name,
                name,
                type,
                dataType,
                true,
                Map.of("", label),
                Map.of(),
                List.of(choices).stream()
                        .map(one -> new FormChoice(one, Map.of("", one), Map.of()))
                        .toList(),
                false,
                "false()",
                repeats,
                false,
                Optional.empty());
    }

    public static SampledUnit unit(
            int place, String id, String stratum, String cluster, boolean replacement, double weight, long... counts) {
        return new SampledUnit(
                place,
                new FrameUnit(place, id, stratum, cluster, 1),
                replacement,
                1 / weight,
                weight,
                counts[0],
                counts.length > 1 ? Optional.of(counts[1]) : Optional.empty());
    }

    /** Keeps a sample as if it had been drawn. */
    public void sample(int number, Design design, FirstStage first, boolean stratified, List<SampledUnit> units) {
        SampleOrder order = new SampleOrder(
                Optional.of(1),
                design,
                Allocation.PROPORTIONAL,
                units.size(),
                1,
                stratified,
                10,
                first,
                Map.of(),
                Map.of(),
                0.2);
        write(connection -> {
            update(
                    connection,
                    "INSERT INTO sampling_frame VALUES (?, ?, ?, 1, 0, 0, '', 0)",
                    "f" + number,
                    STUDY,
                    number);
            update(
                    connection,
                    "INSERT INTO drawn_sample (id, study, number, frame, sample_order, drawn, standing_by, sha256,"
                            + " created_at) VALUES (?, ?, ?, ?, ?, ?, 0, '', 0)",
                    "s" + number + "-" + System.nanoTime(),
                    STUDY,
                    number,
                    "f" + number,
                    Json.write(order),
                    units.size());
        });
        world.transactions.quietly(manager -> {
            cl.minka.studies.core.sampling.SampleEntity entity = cl.minka.studies.core.sampling.SampleManager.find(
                            manager, STUDY, number)
                    .orElseThrow();
            write(manager, entity.id(), units);
            return null;
        });
    }

    private static void write(javax.persistence.EntityManager manager, String sample, List<SampledUnit> units) {
        try (PreparedStatement insert = UnitTransactions.connection(manager)
                .prepareStatement("INSERT INTO drawn_unit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (SampledUnit one : units) {
                fill(
                        insert,
                        sample,
                        one.place(),
                        one.unit().position(),
                        one.unit().unit(),
                        one.unit().stratum(),
                        one.unit().cluster(),
                        one.unit().size(),
                        one.replacement() ? 1 : 0,
                        one.probability(),
                        one.weight(),
                        one.strataSize(),
                        one.clusterSize().orElse(0L));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The survey of a wave, which asks the form with this number; its id. */
    public String survey(int wave, int form, Optional<Integer> sample) {
        SurveyDraft draft = new SurveyDraft(
                Optional.empty(),
                "hogares",
                form,
                sample,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of());
        return world.transactions.quietly(manager -> {
            SurveyEntity survey = new SurveyEntity(STUDY, wave, draft, world.clock.instant());
            manager.persist(survey);
            return survey.id();
        });
    }

    /** A response in memory. */
    public record Response(String unit, boolean complete, String answers) {
        public static Response of(String unit, String answers) {
            return new Response(unit, true, answers);
        }
    }

    public void respond(String survey, List<Response> responses) {
        world.transactions.quietly(manager -> {
            try (PreparedStatement insert = UnitTransactions.connection(manager)
                    .prepareStatement("INSERT INTO survey_response (id, survey, place, instance, unit_id, form_number,"
                            + " complete, channel, interviewer, device, started_at, ended_at, received_at,"
                            + " changed_at, edition, answers, sha256, revision)"
                            + " VALUES (?, ?, ?, ?, ?, 1, ?, 'batch', 'ana', '', 0, 0, 0, ?, 1, ?, '',"
                            + " (SELECT s.revision + 1 FROM survey s WHERE s.id = ?))")) {
                for (Response one : responses) {
                    int place = places.merge(survey, 1, Integer::sum);
                    String id = survey + place;
                    fill(
                            insert,
                            id,
                            survey,
                            place,
                            "uuid:" + id,
                            one.unit(),
                            one.complete() ? 1 : 0,
                            (long) place,
                            one.answers(),
                            survey);
                    insert.addBatch();
                    if (place % 1_000 == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
                update(
                        UnitTransactions.connection(manager),
                        "UPDATE survey SET responses = ?, complete = ?, last_place = ?, revision = revision + 1 WHERE id = ?",
                        places.get(survey),
                        places.get(survey),
                        places.get(survey),
                        survey);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            return null;
        });
    }

    /** Responses of a published table, which name their unit by a column. */
    public static List<Response> responses(String csv, String unit, List<String> numbers, List<String> texts) {
        List<Response> all = new ArrayList<>();
        String[] lines = csv.strip().split("\n");
        List<String> header = List.of(lines[0].split(","));
        for (int line = 1; line < lines.length; line++) {
            String[] cells = lines[line].split(",", -1);
            List<String> members = new ArrayList<>();
            numbers.stream()
                    .filter(name -> !cells[header.indexOf(name)].isEmpty() && !cells[header.indexOf(name)].equals("NA"))
                    .forEach(name -> members.add("\"" + name + "\":" + cells[header.indexOf(name)]));
            texts.forEach(name -> members.add("\"" + name + "\":\"" + cells[header.indexOf(name)] + "\""));
            all.add(Response.of(cells[header.indexOf(unit)], "{" + String.join(",", members) + "}"));
        }
        return all;
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void write(Work work) {
        world.transactions.quietly(manager -> {
            try {
                work.on(UnitTransactions.connection(manager));
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            return null;
        });
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            statement.executeUpdate();
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int n = 0; n < values.length; n++) {
            statement.setObject(n + 1, values[n]);
        }
    }
}
