package cl.minka.studies.core.openrosa;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.paper.PagePrinter;
import cl.minka.kernel.paper.PrintedPages;
import cl.minka.studies.StudyStatus;
import cl.minka.studies.collection.FormInstance;
import cl.minka.studies.collection.Receipt;
import cl.minka.studies.collection.Response;
import cl.minka.studies.collection.Responses;
import cl.minka.studies.collection.SurveyDraft;
import cl.minka.studies.collection.SurveyNotFound;
import cl.minka.studies.collection.SurveyStatus;
import cl.minka.studies.core.Databases;
import cl.minka.studies.core.World;
import cl.minka.studies.core.collection.ResponseManager;
import cl.minka.studies.core.collection.SurveyManager;
import cl.minka.studies.core.questionnaire.FormFileManager;
import cl.minka.studies.core.questionnaire.QuestionnaireManager;
import cl.minka.studies.core.questionnaire.SomeForms;
import cl.minka.studies.core.webform.WebDesk;
import cl.minka.studies.openrosa.Device;
import cl.minka.studies.openrosa.FieldForm;
import cl.minka.studies.openrosa.Sender;
import cl.minka.studies.questionnaire.FormFile;
import cl.minka.studies.questionnaire.FormSheets;
import cl.minka.studies.questionnaire.FormSource;
import cl.minka.studies.questionnaire.Questionnaires;
import cl.minka.studies.webform.Filled;
import cl.minka.studies.webform.Sheet;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.StringData;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** A survey answered by devices and by the link, kept by the real managers. */
@RunWith(Parameterized.class)
public class FieldworkTest {
    private static final String SURVEY = "percepcion";
    private static final String CODE = "K7QF2MK7QF2M";

    private final Databases database;
    private World world;
    private QuestionnaireManager forms;
    private FormFileManager files;
    private SurveyManager surveys;
    private ResponseManager responses;
    private FieldDesk desk;
    private WebDesk web;
    private Sender device;

    public FieldworkTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void open() {
        world = new World(database);
        forms = new QuestionnaireManager(world.transactions, world.municipalities, new NoPrinter(), world.clock);
        surveys = new SurveyManager(world.transactions, forms, world.clock);
        files = new FormFileManager(world.transactions, world.clock);
        responses = new ResponseManager(world.transactions, forms, files, world.clock, List.of());
        desk = new FieldDesk(surveys, responses, forms, files);
        web = new WebDesk(surveys, responses, world.transactions, world.clock, files);
        forms.create(
                world.analyst,
                new Questionnaires.Draft(
                        Optional.of("encuesta"),
                        Optional.empty(),
                        new FormSource.Rows(
                                SomeForms.sheets(
                                        """
                                        type | name | label | required | relevant | constraint
                                        integer | edad | ¿Edad? | yes | | . < 120
                                        text | escuela | ¿Escuela? | yes | ${edad} < 18 |
                                        begin_repeat | personas | Persona | | |
                                        text | nombre | ¿Nombre? | | |
                                        end_repeat | | | | |
                                        """,
                                        ""),
                                Optional.empty())));
        world.studies.create(world.analyst, World.whole(SURVEY, "05101"));
        world.studies.move(world.analyst, SURVEY, StudyStatus.DESIGNED, Optional.empty());
        surveys.create(
                world.analyst,
                SURVEY,
                new SurveyDraft(
                        Optional.empty(),
                        "encuesta",
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        Optional.empty(),
                        List.of()));
        surveys.move(world.analyst, SURVEY, SurveyStatus.OPEN, Optional.empty());
        device = sender(SURVEY);
    }

    @Test
    public void whatCollectFillsInIsKeptOnce() throws Exception {
        FieldForm form = desk.list(device, Optional.empty(), Optional.empty()).get(0);
        String xml = CollectClient.filled(
                form.form().xform(), Map.of("edad", new IntegerData(12), "escuela", new StringData("Básica")));
        Receipt first = desk.submit(device, Optional.empty(), instance(xml));
        assertEquals(Receipt.Outcome.CREATED, first.outcome());
        assertTrue(first.instance(), first.instance().startsWith("uuid:"));
        assertEquals(
                Receipt.Outcome.UNCHANGED,
                desk.submit(device, Optional.empty(), instance(xml)).outcome());
        Refusal other = assertThrows(
                Refusal.class, () -> desk.submit(device, Optional.empty(), instance(xml.replace(">12<", ">13<"))));
        assertEquals(Kind.CONFLICT, other.kind());
        Response kept = responses.get(world.analyst, SURVEY, first.instance());
        assertEquals("ana", kept.interviewer());
        assertEquals("D-ABC", kept.device());
        assertEquals("Básica", kept.answers().get("escuela"));
        Refusal bad = assertThrows(
                Refusal.class,
                () -> desk.submit(
                        device,
                        Optional.empty(),
                        instance(xml.replace(">12<", ">130<").replace("uuid:", "uuid:x"))));
        assertEquals(Kind.INVALID, bad.kind());
    }

    @Test
    public void filesOfAFormReachDevicesAndStayOnceAnswered() throws Exception {
        FormSheets sheets = SomeForms.sheets(
                """
                type | name | label | media::image
                integer | edad | ¿Edad? | mapa.png
                """,
                "");
        assertEquals(List.of(), files.list(world.analyst, "encuesta", 1));
        secondVersion(sheets);
        assertEquals(
                List.of("mapa.png image"),
                files.list(world.analyst, "encuesta", 2).stream()
                        .map(file -> file.name() + " " + file.kind())
                        .toList());
        byte[] map = {1, 2, 3};
        FormFile stored = put("mapa.png", map, Expected.nothing());
        assertEquals(
                "5289df737df57326fcdd22597afb1fac",
                stored.stored().orElseThrow().md5());
        assertEquals("NOT_FOUND", kind(() -> put("otro.png", map, Expected.nothing())));
        put("mapa.png", new byte[] {4}, Expected.version(1));
        askSecondVersion();
        FieldForm form = desk.form(device, SURVEY);
        assertEquals(1, form.files().size());
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        desk.file(device, SURVEY, "mapa.png", out);
        org.junit.Assert.assertArrayEquals(new byte[] {4}, out.toByteArray());
        desk.submit(
                device,
                Optional.empty(),
                instance(CollectClient.filled(form.form().xform(), Map.of("edad", new IntegerData(30)))));
        assertEquals("CONFLICT", kind(() -> put("mapa.png", map, Expected.version(2))));
        assertEquals("NOT_FOUND", kind(() -> files.list(world.natales, "encuesta", 2)));
    }

    @Test
    public void tablesBesideAFormAreFilteredAndHeldAgainstAnswers() throws Exception {
        secondVersion(
                SomeForms.sheets(
                        """
                type | name | label | choice_filter | relevant | media::image | media::audio
                select_one zona | zona | ¿Zona? | | | plano.png | relato.mp3
                select_one_from_file barrios.csv | barrio | ¿Barrio? | zona = ${zona} | | |
                text | lejos | ¿Cómo llega? | | ${barrio} = 'valle' | |
                """,
                        """
                list_name | name | label | media::image
                zona | urbana | Urbana | ciudad.png
                zona | rural | Rural | campo.png
                """));
        put("barrios.csv", table("centro,Centro,urbana", "valle,Valle <o> campo,rural"), Expected.nothing());
        put("plano.png", new byte[] {1}, Expected.nothing());
        put("campo.png", new byte[] {2}, Expected.nothing());
        askSecondVersion();
        String secret = surveys.newLink(world.analyst, SURVEY);
        Sheet sheet = fill(secret, Map.of("zona", List.of("rural")), false);
        assertEquals(List.of("zona", "barrio"), fields(sheet));
        assertEquals(List.of("valle"), sheet.items().get(1).open().orElseThrow());
        assertEquals(
                "Valle <o> campo",
                sheet.items()
                        .get(1)
                        .question()
                        .orElseThrow()
                        .choices()
                        .get(1)
                        .label()
                        .get(""));
        assertEquals(
                List.of("image plano.png"),
                sheet.items().get(0).media().stream()
                        .map(one -> one.kind() + " " + one.file())
                        .toList());
        assertEquals(
                java.util.Set.of("rural"), sheet.items().get(0).choiceMedia().keySet());
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        web.write(secret, "plano.png", out);
        org.junit.Assert.assertArrayEquals(new byte[] {1}, out.toByteArray());
        assertEquals("NOT_FOUND", kind(() -> web.medium(secret, "barrios.csv")));
        assertEquals("NOT_FOUND", kind(() -> web.medium(secret, "relato.mp3")));
        assertThrows(SurveyNotFound.class, () -> web.medium("otro", "plano.png"));
        Map<String, List<String>> answers = Map.of("zona", List.of("rural"), "barrio", List.of("valle"));
        assertEquals(List.of("zona", "barrio", "lejos"), fields(fill(secret, answers, false)));
        String xml = desk.form(device, SURVEY).form().xform();
        assertTrue("devices read the file themselves", xml.contains("src=\"jr://file-csv/barrios.csv\""));
        String data = "<data id=\"" + desk.form(device, SURVEY).form().formId()
                + "\"><zona>rural</zona><barrio>%s</barrio><meta><instanceID>uuid:%s</instanceID></meta></data>";
        Refusal wrong = assertThrows(
                Refusal.class, () -> desk.submit(device, Optional.empty(), instance(data.formatted("centro", "1"))));
        assertEquals("/answers/barrio", wrong.faults().get(0).pointer());
        assertEquals(
                "INVALID",
                kind(() -> desk.submit(device, Optional.empty(), instance(data.formatted("no-hay-tal", "2")))));
        put("barrios.csv", table("valle,Valle,rural", "cerro,Cerro,rural"), Expected.version(1));
        desk.submit(device, Optional.empty(), instance(data.formatted("cerro", "3")));
        assertEquals("CONFLICT", kind(() -> put("barrios.csv", table("a,A,rural"), Expected.version(2))));
    }

    private static byte[] table(String... rows) {
        return ("\ufeffname,label,zona\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void secondVersion(FormSheets sheets) {
        forms.put(
                world.analyst,
                "encuesta",
                new Questionnaires.Draft(
                        Optional.empty(), Optional.empty(), new FormSource.Rows(sheets, Optional.empty())),
                Expected.version(1));
    }

    private void askSecondVersion() {
        surveys.put(
                world.analyst,
                SURVEY,
                new SurveyDraft(
                        Optional.empty(),
                        "encuesta",
                        2,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        Optional.empty(),
                        List.of()),
                Expected.version(surveys.get(world.analyst, SURVEY).version()));
    }

    private FormFile put(String name, byte[] bytes, Expected expected) {
        return files.put(world.analyst, "encuesta", 2, name, new java.io.ByteArrayInputStream(bytes), expected);
    }

    private static String kind(org.junit.function.ThrowingRunnable work) {
        return assertThrows(Refusal.class, work).kind().name();
    }

    @Test
    public void aDeviceSeesItsSurveyAndAnAccountThoseThatItWorksOn() throws Exception {
        String form = desk.form(device, SURVEY).form().formId();
        assertThrows(SurveyNotFound.class, () -> desk.form(sender("otra"), SURVEY));
        assertEquals(0, desk.list(device, Optional.empty(), Optional.of("otro")).size());
        Sender analyst = new Sender(world.analyst, Optional.empty(), "");
        assertEquals(1, desk.list(analyst, Optional.empty(), Optional.of(form)).size());
        String xml =
                CollectClient.filled(desk.form(analyst, SURVEY).form().xform(), Map.of("edad", new IntegerData(40)));
        assertEquals(
                Receipt.Outcome.CREATED,
                desk.submit(analyst, Optional.empty(), instance(xml)).outcome());
        Sender stranger = new Sender(world.natales, Optional.empty(), "");
        Refusal refused = assertThrows(Refusal.class, () -> desk.submit(stranger, Optional.empty(), instance(xml)));
        assertEquals(Kind.NOT_FOUND, refused.kind());
        for (String bomb : List.of(
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><data id=\"" + form + "\">&b;</data>",
                "<data id=",
                "")) {
            assertEquals(
                    Kind.INVALID,
                    assertThrows(Refusal.class, () -> desk.submit(analyst, Optional.empty(), instance(bomb)))
                            .kind());
            assertThrows(Refusal.class, () -> desk.submit(device, Optional.empty(), instance(bomb)));
        }
    }

    @Test
    public void theSheetAsksWhatIsRelevantKeepsItAndSendsItOnce() {
        String secret = surveys.newLink(world.analyst, SURVEY);
        Sheet consent = web.show(secret, Optional.empty(), Optional.empty());
        assertTrue("personal data is asked for", consent.consent().isPresent());
        assertEquals(List.of(), consent.items());
        assertEquals(List.of("edad", "personas/0/nombre", "personas"), fields(fill(secret, Map.of(), false)));
        Sheet young = fill(secret, Map.of("edad", List.of("12")), false);
        assertEquals(List.of("edad", "escuela", "personas/0/nombre", "personas"), fields(young));
        Sheet again = web.show(secret, Optional.of(CODE), Optional.empty());
        assertEquals(List.of("12"), again.values().get("edad"));
        Sheet missing = fill(secret, Map.of("edad", List.of("12")), true);
        assertEquals(
                List.of("/answers/escuela"),
                missing.refusal().orElseThrow().faults().stream()
                        .map(f -> f.pointer())
                        .toList());
        Map<String, List<String>> good = Map.of(
                "edad", List.of("30"),
                "escuela", List.of("was asked before"),
                "personas/0/nombre", List.of(""),
                "personas/1/nombre", List.of("Eva Ejemplo"));
        assertEquals(Sheet.State.SENT, fill(secret, good, true).state());
        assertEquals(Sheet.State.ANSWERED, fill(secret, good, true).state());
        assertEquals(
                Sheet.State.ANSWERED,
                web.show(secret, Optional.of(CODE), Optional.empty()).state());
        List<Response> all = responses
                .list(world.analyst, SURVEY, Responses.Filter.none(), Slice.first(5))
                .items();
        assertEquals(1, all.size());
        assertFalse(all.get(0).answers().containsKey("escuela"));
        assertEquals(
                List.of(Map.of("nombre", "Eva Ejemplo")), all.get(0).answers().get("personas"));
        surveys.move(world.analyst, SURVEY, SurveyStatus.CLOSED, Optional.empty());
        assertEquals(
                Sheet.State.CLOSED,
                web.show(secret, Optional.empty(), Optional.empty()).state());
        assertThrows(SurveyNotFound.class, () -> web.show("other", Optional.empty(), Optional.empty()));
    }

    @Test
    public void anotherRoundIsAskedForWhenItIsWanted() {
        String secret = surveys.newLink(world.analyst, SURVEY);
        Sheet more = web.fill(
                secret,
                new Filled(
                        CODE,
                        Optional.empty(),
                        Map.of("personas/0/nombre", List.of("Eva")),
                        true,
                        false,
                        Optional.of("personas")));
        assertEquals(List.of("edad", "personas/0/nombre", "personas/1/nombre", "personas"), fields(more));
    }

    private Sheet fill(String secret, Map<String, List<String>> values, boolean send) {
        return web.fill(secret, new Filled(CODE, Optional.empty(), values, true, send, Optional.empty()));
    }

    private static List<String> fields(Sheet sheet) {
        return sheet.items().stream().map(Sheet.Item::field).toList();
    }

    private static Sender sender(String survey) {
        Device device =
                new Device("D-ABC", survey, "Tableta", "ana", Instant.EPOCH, Optional.empty(), Optional.empty());
        return new Sender(Caller.system("test"), Optional.of(device), "D-ABC");
    }

    private static FormInstance instance(String xml) {
        return new FormInstance(xml.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** Prints nothing. */
    private static final class NoPrinter implements PagePrinter {
        @Override
        public void print(PrintedPages pages, OutputStream out) {}

        @Override
        public int count(PrintedPages pages) {
            return 0;
        }
    }
}
