package cl.minka.studies.core.collection;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.studies.collection.Channel;
import cl.minka.studies.collection.Entry;
import cl.minka.studies.collection.FormInstance;
import cl.minka.studies.collection.Receipt;
import cl.minka.studies.collection.Receipt.Outcome;
import cl.minka.studies.collection.Response;
import cl.minka.studies.collection.ResponseDraft;
import cl.minka.studies.collection.Responses;
import cl.minka.studies.collection.Survey;
import cl.minka.studies.collection.SurveyDraft.Quota;
import cl.minka.studies.collection.SurveyStatus;
import cl.minka.studies.core.Databases;
import cl.minka.studies.core.questionnaire.SomeForms;
import cl.minka.studies.questionnaire.FormSheets;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class ResponseManagerTest {
    static final FormSheets FORM = SomeForms.sheets(
            """
            type | name | label | required | constraint
            integer | edad | ¿Edad? | yes | . >= 18
            select_one sexo | sexo | Sexo | |
            image | foto | Foto | |
            """,
            """
            list_name | name | label
            sexo | m | Mujer
            sexo | h | Hombre
            """);

    private final Databases database;
    private Field field;

    public ResponseManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        field = new Field(database, FORM);
    }

    @Test
    public void theSameResponseGivesTheSameReceiptAndAnotherOneIsRefused() {
        field.open();
        Receipt first = one(draft("r1", 30));
        assertEquals(Outcome.CREATED, first.outcome());
        assertEquals(1, first.place());
        Receipt again = one(draft("r1", 30));
        assertEquals(Outcome.UNCHANGED, again.outcome());
        assertEquals(first.sha256(), again.sha256());
        assertEquals(first.receivedAt(), again.receivedAt());
        assertEquals(
                "studies.instance-taken",
                one(draft("r1", 31)).refusal().orElseThrow().key());
        assertEquals(1, survey().responses());
        assertEquals(1, survey().complete());
    }

    @Test
    public void whatIsWrongInABatchKeepsTheRestNotOut() {
        field.open();
        List<Receipt> receipts = submit(List.of(draft("a", 30), draft("b", 17), draft("c", 40), draft("c", 41)));
        assertEquals(
                List.of(Outcome.CREATED, Outcome.REFUSED, Outcome.CREATED, Outcome.REFUSED),
                receipts.stream().map(Receipt::outcome).toList());
        assertEquals(
                "/answers/edad",
                receipts.get(1).refusal().orElseThrow().faults().get(0).pointer());
        List<Response> kept = field.responses
                .list(field.analyst(), "percepcion", Responses.Filter.none(), Slice.first(9))
                .items();
        assertEquals(List.of("a", "c"), kept.stream().map(Response::instance).toList());
        assertEquals(List.of(1L, 2L), kept.stream().map(Response::place).toList());
    }

    @Test
    public void anEditLeavesWhatWasSaidWithWhoAndWhy() {
        field.open();
        one(draft("r1", 30));
        Response edited = field.responses.edit(
                field.analyst(), "percepcion", "r1", draft("r1", 33), "Error al digitar", Expected.version(1));
        assertEquals(2, edited.edition());
        assertEquals(33, edited.answers().get("edad"));
        List<Response.Edition> editions = field.responses.editions(field.analyst(), "percepcion", "r1");
        assertEquals(1, editions.size());
        assertEquals(30, editions.get(0).answers().get("edad"));
        assertEquals("analista", editions.get(0).replacedBy());
        assertEquals("Error al digitar", editions.get(0).reason());
        assertEquals(Outcome.UNCHANGED, one(draft("r1", 30)).outcome());
        assertEquals("STALE kernel.stale", edit(34, "Otra vez", Expected.version(1)));
        assertEquals("INVALID kernel.invalid", edit(34, " ", Expected.version(2)));
        assertEquals("INVALID kernel.invalid", edit(3, "Otra vez", Expected.version(2)));
    }

    private String edit(int age, String reason, Expected expected) {
        return Refused.key(
                () -> field.responses.edit(field.analyst(), "percepcion", "r1", draft("r1", age), reason, expected));
    }

    @Test
    public void nothingComesInUnlessItIsOpenButWhatADeviceHadBefore() {
        field.surveys.create(field.analyst(), "percepcion", Field.draft(false));
        assertEquals(
                "studies.survey-not-open",
                one(draft("a", 30)).refusal().orElseThrow().key());
        move(SurveyStatus.OPEN, "");
        one(draft("a", 30));
        move(SurveyStatus.CLOSED, "");
        assertEquals(
                "studies.survey-not-open",
                one(draft("b", 30)).refusal().orElseThrow().key());
        assertEquals(Outcome.UNCHANGED, one(draft("a", 30)).outcome());
        ResponseDraft late = new ResponseDraft(
                Optional.of("late"),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.of(field.world.clock.instant().minusSeconds(60)),
                Map.of("edad", 50));
        assertEquals(
                Outcome.CREATED,
                field.responses
                        .submit(field.world.nobody, "percepcion", Entry.device("d1", "ana"), List.of(late))
                        .get(0)
                        .outcome());
        assertEquals("CONFLICT studies.survey-refused", Refused.key(() -> move(SurveyStatus.OPEN, "")));
        move(SurveyStatus.OPEN, "Faltaban casos");
    }

    private Survey move(SurveyStatus to, String reason) {
        return field.surveys.move(field.analyst(), "percepcion", to, Optional.of(reason));
    }

    @Test
    public void responsesAreThereOnlyForWhoWorksOnTheStudy() {
        field.open();
        one(draft("r1", 30));
        for (Caller stranger : List.of(field.world.natales, field.world.nobody)) {
            assertEquals(
                    "NOT_FOUND studies.survey-not-found",
                    Refused.key(() -> field.responses.get(stranger, "percepcion", "r1")));
            assertEquals(
                    "NOT_FOUND studies.survey-not-found",
                    Refused.key(() -> field.responses.submit(
                            stranger, "percepcion", Entry.work(Channel.BATCH), List.of(draft("r2", 30)))));
            assertEquals(
                    0,
                    field.surveys
                            .list(
                                    stranger,
                                    new cl.minka.studies.collection.Surveys.Filter(Optional.empty(), Optional.empty()),
                                    Slice.first(9))
                            .items()
                            .size());
        }
    }

    @Test
    public void whoHasTheSecretAnswersWithoutAnAccountUntilThereIsANewOne() {
        field.open();
        String secret = field.surveys.newLink(field.analyst(), "percepcion");
        assertEquals("percepcion", field.surveys.linked(secret).survey().id());
        assertEquals(Outcome.CREATED, byLink(secret, "w1"));
        String next = field.surveys.newLink(field.analyst(), "percepcion");
        assertEquals("NOT_FOUND studies.survey-not-found", Refused.key(() -> byLink(secret, "w2")));
        assertEquals(Outcome.CREATED, byLink(next, "w2"));
        field.surveys.dropLink(field.analyst(), "percepcion");
        assertEquals("NOT_FOUND studies.survey-not-found", Refused.key(() -> byLink(next, "w3")));
    }

    private Outcome byLink(String secret, String instance) {
        return field.responses
                .submit(field.world.nobody, "percepcion", Entry.link(secret), List.of(draft(instance, 40)))
                .get(0)
                .outcome();
    }

    @Test
    public void quotasNeverOvershootWithFiftyAtOnce() throws Exception {
        field.open(new Quota("sexo", "m", 7));
        ExecutorService threads = Executors.newFixedThreadPool(50);
        List<Future<Receipt>> all = new ArrayList<>();
        for (int n = 0; n < 50; n++) {
            int number = n;
            all.add(threads.submit(() -> one(ResponseDraft.of("q" + number, Map.of("edad", 20, "sexo", "m")))));
        }
        int created = 0;
        for (Future<Receipt> one : all) {
            Receipt receipt = one.get();
            created += receipt.outcome() == Outcome.CREATED ? 1 : 0;
            receipt.refusal().ifPresent(refusal -> {
                assertEquals("studies.quota-full", refusal.key());
                assertEquals("sexo", refusal.arguments().get("variable"));
            });
        }
        threads.shutdown();
        assertEquals(7, created);
        assertEquals(7, survey().complete());
        assertEquals(
                7,
                field.surveys
                        .progress(field.analyst(), "percepcion")
                        .quotas()
                        .get(0)
                        .complete());
        assertEquals(
                Outcome.CREATED,
                one(ResponseDraft.of("other", Map.of("edad", 20, "sexo", "h"))).outcome());
    }

    @Test
    public void anInstanceComesWithItsFilesAndMayBeCorrected() {
        field.open();
        byte[] photo = {1, 2, 3, 0, -1};
        Entry device = Entry.device("d1", "ana");
        Receipt first = field.responses.submit(
                field.world.nobody,
                "percepcion",
                device,
                new FormInstance(
                        xml("uuid:1", "", 30), Map.of("a.jpg", new FormInstance.Attachment("image/jpeg", photo))));
        assertEquals(Outcome.CREATED, first.outcome());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        field.responses.attachment(field.analyst(), "percepcion", "uuid:1", "a.jpg", out);
        org.junit.Assert.assertArrayEquals(photo, out.toByteArray());
        Receipt corrected = field.responses.submit(
                field.world.nobody,
                "percepcion",
                device,
                new FormInstance(xml("uuid:2", "<deprecatedID>uuid:1</deprecatedID>", 31), Map.of()));
        assertEquals(Outcome.EDITED, corrected.outcome());
        Response kept = field.responses.get(field.analyst(), "percepcion", "uuid:1");
        assertEquals(31, kept.answers().get("edad"));
        assertEquals("ana", kept.interviewer());
        assertEquals(1, survey().responses());
    }

    @Test
    public void aDeviceCorrectsOnlyWhatItOrItsInterviewerSent() {
        field.open();
        String secret = field.surveys.newLink(field.analyst(), "percepcion");
        byLink(secret, "w1");
        Entry first = Entry.device("d1", "ana");
        send(first, xml("uuid:1", "", 30));
        for (Entry other : List.of(Entry.device("d2", "eva"), Entry.device("d2", ""))) {
            assertEquals(
                    "CONFLICT studies.instance-of-another",
                    Refused.key(() -> send(other, xml("uuid:2", "<deprecatedID>uuid:1</deprecatedID>", 31))));
        }
        assertEquals(
                "CONFLICT studies.instance-of-another",
                Refused.key(() -> send(first, xml("uuid:3", "<deprecatedID>w1</deprecatedID>", 31))));
        assertEquals(
                30,
                field.responses
                        .get(field.analyst(), "percepcion", "uuid:1")
                        .answers()
                        .get("edad"));
        Entry another = Entry.device("d9", "ana");
        assertEquals(
                Outcome.EDITED,
                send(another, xml("uuid:4", "<deprecatedID>uuid:1</deprecatedID>", 32))
                        .outcome());
        Receipt byAnalyst = field.responses.submit(
                field.analyst(),
                "percepcion",
                Entry.device("tablet", "analista"),
                new FormInstance(xml("uuid:5", "<deprecatedID>uuid:4</deprecatedID>", 33), Map.of()));
        assertEquals(Outcome.EDITED, byAnalyst.outcome());
        Response kept = field.responses.get(field.analyst(), "percepcion", "uuid:1");
        assertEquals(33, kept.answers().get("edad"));
        assertEquals("ana", kept.interviewer());
    }

    private Receipt send(Entry entry, byte[] xml) {
        return field.responses.submit(field.world.nobody, "percepcion", entry, new FormInstance(xml, Map.of()));
    }

    @Test
    public void malformedXmlIsNamed() {
        field.open();
        Map<String, String> wrong = Map.of(
                "<data id=\"data\"><edad>",
                "studies.response.not-xml",
                "<!DOCTYPE d [<!ENTITY a \"b\">]><data id=\"data\"><edad>&a;</edad></data>",
                "studies.response.document-type",
                "<!DOCTYPE d SYSTEM \"file:///etc/passwd\"><data id=\"data\"/>",
                "studies.response.document-type",
                "<data id=\"data\">" + "<a>".repeat(60) + "</a>".repeat(60) + "</data>",
                "studies.response.too-much-xml",
                "<otro id=\"otro\"><edad>30</edad></otro>",
                "studies.response.other-form",
                "<data id=\"data\"><edad>treinta</edad></data>",
                "/answers/edad studies.response.not-whole");
        wrong.forEach((xml, code) ->
                assertTrue(xml + " gave " + faults(xml), faults(xml).stream().anyMatch(fault -> fault.endsWith(code))));
        assertEquals(0, survey().responses());
    }

    private java.util.Set<String> faults(String xml) {
        return Refused.faults(() -> field.responses.submit(
                field.world.nobody,
                "percepcion",
                Entry.device("d1", ""),
                new FormInstance(xml.getBytes(StandardCharsets.UTF_8), Map.of())));
    }

    private static byte[] xml(String instance, String more, int age) {
        return ("<data id=\"data\"><edad>" + age + "</edad><sexo>m</sexo><foto>a.jpg</foto><meta><instanceID>"
                        + instance + "</instanceID>" + more + "</meta></data>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Survey survey() {
        return field.surveys.get(field.analyst(), "percepcion");
    }

    private Receipt one(ResponseDraft draft) {
        return submit(List.of(draft)).get(0);
    }

    private List<Receipt> submit(List<ResponseDraft> drafts) {
        return field.responses.submit(field.analyst(), "percepcion", Entry.work(Channel.BATCH), drafts);
    }

    private static ResponseDraft draft(String instance, int age) {
        return ResponseDraft.of(instance, Map.of("edad", age));
    }
}
