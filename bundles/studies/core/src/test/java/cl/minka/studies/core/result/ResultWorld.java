package cl.minka.studies.core.result;

import cl.minka.kernel.core.paper.PageOffice;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.TextTable;
import cl.minka.kernel.paper.Charts;
import cl.minka.kernel.paper.PageRenderer;
import cl.minka.runtime.papers.DrawnCharts;
import cl.minka.runtime.papers.PdfPages;
import cl.minka.runtime.papers.Press;
import cl.minka.studies.StudyDraft;
import cl.minka.studies.collection.SurveyDraft;
import cl.minka.studies.core.Databases;
import cl.minka.studies.core.World;
import cl.minka.studies.core.collection.SurveyEntity;
import cl.minka.studies.core.inference.SurveyData;
import cl.minka.studies.core.inference.WeightManager;
import cl.minka.studies.core.questionnaire.QuestionnaireManager;
import cl.minka.studies.core.sampling.FrameManager;
import cl.minka.studies.core.sampling.SampleManager;
import cl.minka.studies.core.study.DraftGate;
import cl.minka.studies.questionnaire.FormSheets;
import cl.minka.studies.questionnaire.FormSource;
import cl.minka.studies.questionnaire.Questionnaires;
import cl.minka.studies.result.ResultFile;
import cl.minka.studies.sampling.Allocation;
import cl.minka.studies.sampling.Sample;
import cl.minka.studies.sampling.SampleOrder;
import cl.minka.studies.sampling.SampledUnit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A study of 1,200 people, from the frame to its responses. */
final class ResultWorld {
    static final String STUDY = "percepcion";
    private static final PageRenderer RENDERER = new PdfPages(new Press());
    private static final Charts CHARTS = new DrawnCharts();

    final World world;
    final QuestionnaireManager questionnaires;
    final ResultMaker maker;
    final ResultManager results;
    final WeightManager weights;

    ResultWorld(Databases database) {
        world = new World(database, List.of(new DraftGate(), new ResultGate()));
        PageOffice press = new PageOffice();
        press.setRenderer(RENDERER);
        ChartDesk charts = new ChartDesk();
        charts.setCharts(CHARTS);
        SurveyData data = new SurveyData();
        questionnaires = new QuestionnaireManager(world.transactions, world.municipalities, press, world.clock);
        maker = new ResultMaker(world.transactions, questionnaires, data, press, charts, world.municipalities);
        results = new ResultManager(world.transactions, maker, world.clock);
        weights = new WeightManager(world.transactions, data, questionnaires, world.clock);
    }

    /** With a sample and its responses. */
    void field(int people) {
        StudyDraft draft = World.whole(STUDY, "05101");
        world.studies.create(world.analyst, draft);
        questionnaires.create(
                world.analyst, new Questionnaires.Draft(Optional.of("hogares"), Optional.empty(), form()));
        StringBuilder frame = new StringBuilder("unit,stratum\n");
        for (int n = 0; n < people * 5; n++) {
            frame.append("u")
                    .append(n)
                    .append(",")
                    .append(n % 3 == 0 ? "cerro" : "plan")
                    .append('\n');
        }
        new FrameManager(world.transactions, world.clock)
                .importAll(world.analyst, STUDY, new TextTable(frame.toString()), false);
        SampleManager samples = new SampleManager(world.transactions, world.clock);
        int number = samples.draw(world.analyst, STUDY, order(people)).number();
        Sample sample = samples.get(world.analyst, STUDY, number);
        survey(Optional.of(number));
        Random random = new Random(1);
        world.transactions.quietly(manager -> {
            int place = 0;
            for (SampledUnit unit : sample.units()) {
                insert(manager.unwrap(Connection.class), ++place, unit.unit().unit(), answers(random, place));
            }
            insert(manager.unwrap(Connection.class), ++place, "stranger", answers(random, place));
            return null;
        });
    }

    /** Without a sample: who came. */
    void fieldWithoutSample(int people) {
        world.studies.create(world.analyst, World.whole(STUDY, "05101"));
        questionnaires.create(
                world.analyst, new Questionnaires.Draft(Optional.of("hogares"), Optional.empty(), form()));
        survey(Optional.empty());
        Random random = new Random(1);
        world.transactions.quietly(manager -> {
            for (int place = 1; place <= people; place++) {
                insert(manager.unwrap(Connection.class), place, "", answers(random, place));
            }
            return null;
        });
    }

    void survey(Optional<Integer> sample) {
        world.transactions.quietly(manager -> {
            manager.persist(new SurveyEntity(
                    STUDY,
                    1,
                    new SurveyDraft(
                            Optional.empty(),
                            "hogares",
                            1,
                            sample,
                            Optional.empty(),
                            Optional.empty(),
                            false,
                            Optional.empty(),
                            List.of()),
                    world.clock.instant()));
            manager.flush();
            return null;
        });
    }

    static byte[] bytes(ResultFile file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            file.content().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** One in 400 is of the rare answer; one in ten does not say how old. */
    private static String answers(Random random, int place) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("sexo", random.nextInt(100) < 52 ? "f" : "m");
        if (random.nextInt(10) > 0) {
            answers.put("edad", 18 + random.nextInt(70));
        }
        answers.put("temor", place % 400 == 0 ? "ns" : random.nextInt(3) == 0 ? "mucho" : "poco");
        answers.put("medidas", random.nextInt(2) == 0 ? "luz rejas" : "luz");
        answers.put("comuna", random.nextInt(50) == 0 ? "12401" : "05101");
        answers.put("comentario", "=2+2, dijo \"alguien\" en el cerro");
        answers.put("nombre", "Persona de Ejemplo " + place);
        answers.put("salud", random.nextInt(2) == 0 ? "buena" : "mala");
        answers.put("lugar", "-33.04572 -71.61990 0 0");
        return Json.write(answers);
    }

    private static void insert(Connection connection, int place, String unit, String answers) {
        String sql =
                "INSERT INTO survey_response (id, survey, place, instance, unit_id, form_number, complete, channel,"
                        + " interviewer, device, started_at, ended_at, received_at, changed_at, edition, answers, sha256)"
                        + " VALUES (?, 'percepcion', ?, ?, ?, 1, 1, 'batch', 'encuestadora-1', 'aparato-7', 0, 0, ?, 0, 1,"
                        + " ?, '')";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, "r" + place);
            statement.setInt(2, place);
            statement.setString(3, "uuid:" + place);
            statement.setString(4, unit);
            statement.setLong(5, 1_806_580_800_000L + place * 60_000L);
            statement.setString(6, answers);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SampleOrder order(int people) {
        return new SampleOrder(
                Optional.empty(),
                SampleOrder.Design.STRATIFIED,
                Allocation.PROPORTIONAL,
                people,
                20270401,
                true,
                1,
                SampleOrder.FirstStage.SRS,
                Map.of(),
                Map.of(),
                0);
    }

    private static FormSource form() {
        return new FormSource.Rows(
                new FormSheets(
                        List.of(
                                row("select_one sexo", "sexo", "Sexo", "Sex"),
                                row("integer", "edad", "¿Cuántos años tiene?", "How old are you?"),
                                row("select_one temor", "temor", "¿Cuánto temor siente?", "How afraid are you?"),
                                row(
                                        "select_multiple medidas",
                                        "medidas",
                                        "¿Qué medidas ha tomado?",
                                        "What did you do?"),
                                row("text", "comuna", "Comuna", "Commune"),
                                row("text", "comentario", "¿Algo más?", "Anything else?"),
                                with(row("text", "nombre", "Nombre", "Name"), "identifying"),
                                with(row("select_one salud", "salud", "Su salud", "Your health"), "sensitive"),
                                row("geopoint", "lugar", "Lugar", "Place")),
                        List.of(
                                choice("sexo", "f", "Mujer", "Woman"),
                                choice("sexo", "m", "Hombre", "Man"),
                                choice("temor", "mucho", "Mucho", "Much"),
                                choice("temor", "poco", "Poco", "Little"),
                                choice("temor", "ns", "No sabe <no> & calla", "Does not know"),
                                choice("medidas", "luz", "Más luz", "More light"),
                                choice("medidas", "rejas", "Rejas", "Bars"),
                                choice("salud", "buena", "Buena", "Good"),
                                choice("salud", "mala", "Mala", "Bad")),
                        List.of(Map.of("form_title", "Seguridad en los barrios")),
                        List.of(),
                        Map.of()),
                Optional.empty());
    }

    private static Map<String, String> row(String type, String name, String spanish, String english) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("type", type);
        row.put("name", name);
        row.put("label::Español (es)", spanish);
        row.put("label::English (en)", english);
        return row;
    }

    private static Map<String, String> with(Map<String, String> row, String column) {
        row.put(column, "yes");
        return row;
    }

    private static Map<String, String> choice(String list, String name, String spanish, String english) {
        return Map.of("list_name", list, "name", name, "label::Español (es)", spanish, "label::English (en)", english);
    }
}
