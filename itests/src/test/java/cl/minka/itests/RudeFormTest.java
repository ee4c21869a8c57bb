package cl.minka.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import cl.minka.itests.scenario.collect.FieldStudy;
import cl.minka.itests.scenario.collect.SheetFile;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/** Workbooks and instances that would do harm: bombs, entities, formulas, wrong types, each with an answer that says what is wrong. */
public class RudeFormTest {
    @ClassRule
    public static final Platform PLATFORM = Platform.shared();

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String FILE =
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";

    private static FieldStudy study;
    private static User device;

    @BeforeClass
    public static void open() {
        Api api = new Api(PLATFORM.anonymous());
        study = new FieldStudy(new Cast(api, Platform.ADMIN_PASSWORD).settle(), "rudos-formularios")
                .open(
                        """
                        type | name | label | constraint
                        integer | edad | ¿Edad? | . < 120
                        date | dia | ¿Día?
                        """,
                        "")
                .start();
        Reply made = study.device("Teléfono rudo", "ana");
        device = api.direct(made.string("/id"), made.string("/secret"));
    }

    @Test
    public void aGoodWorkbookIsTaken() {
        upload(new SheetFile().bytes()).is(201);
    }

    @Test
    public void whatIsNoWorkbookIsSaidToBeNone() {
        refused(400, "studies.form.no-spreadsheet", "type,name\n".getBytes(StandardCharsets.UTF_8));
        refused(400, "kernel.body-required", new byte[0]);
        byte[] good = new SheetFile().bytes();
        refused(400, "studies.form.broken-spreadsheet", java.util.Arrays.copyOf(good, good.length / 2));
        study.analyst()
                .with("Content-Type", "text/plain")
                .send("POST", "/questionnaires", BodyPublishers.ofString("hola"))
                .isProblem(415);
    }

    @Test
    public void bombsAreNotUnpacked() {
        byte[] bomb = new SheetFile()
                .part("xl/worksheets/sheet1.xml", new byte[80_000_000])
                .bytes();
        assertTrue("small on the way", bomb.length < 200_000);
        refused(400, "studies.form.too-much-content", bomb);
        SheetFile many = new SheetFile();
        for (int n = 0; n < 1_500; n++) {
            many.part("xl/media/" + n, new byte[0]);
        }
        refused(400, "studies.form.too-much-content", many.bytes());
    }

    @Test
    public void documentTypesOfPartsAreRefused() {
        String lol =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><worksheet>&c;</worksheet>";
        refused(
                400,
                "studies.form.document-type",
                new SheetFile().part("xl/worksheets/sheet1.xml", lol).bytes());
        refused(
                400,
                "studies.form.document-type",
                new SheetFile()
                        .part("xl/workbook.xml", FILE + "<workbook>&e;</workbook>")
                        .bytes());
        refused(
                400,
                "studies.form.document-type",
                new SheetFile()
                        .part("xl/sharedStrings.xml", FILE + "<sst>&e;</sst>")
                        .bytes());
    }

    @Test
    public void aFormulaWithoutAValueAndValuesOfWrongTypesAreNamedByTheirCells() {
        String type = "<c r=\"A2\" t=\"inlineStr\"><is><t>text</t></is></c>";
        Reply formula = refused(
                400,
                "studies.form.formula-without-value",
                new SheetFile()
                        .rows(type + "<c r=\"B2\"><f>HYPERLINK(\"x\")</f></c>")
                        .bytes());
        assertEquals("/survey/0/name", formula.string("/errors/0/pointer"));
        assertTrue(formula.text(), formula.string("/errors/0/detail").contains("fila 2"));
        for (String wrong : List.of("<c r=\"B2\"><v>12.5</v></c>", "<c r=\"B2\" t=\"e\"><v>#REF!</v></c>")) {
            Reply reply = upload(new SheetFile().rows(type + wrong).bytes()).isProblem(400);
            assertEquals(reply.text(), "/survey/0/name", reply.string("/errors/0/pointer"));
            assertTrue(reply.text(), reply.string("/errors/0/detail").contains("fila 2"));
        }
        Reply unknown = upload(new SheetFile()
                        .rows("<c r=\"A2\"><v>7</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>x</t></is></c>")
                        .bytes())
                .isProblem(400);
        assertEquals(unknown.text(), "/survey/0/type", unknown.string("/errors/0/pointer"));
    }

    @Test
    public void instancesWithDocumentTypesBombsOrTooMuchAreRefusedWithTheReason() {
        String lol = "<!DOCTYPE data [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        notTaken(400, "tipo de documento", lol + data("<edad>&b;</edad>"));
        notTaken(400, "tipo de documento", FILE + data("<edad>&e;</edad>"));
        notTaken(400, "XML", "<data id=");
        notTaken(400, "XML", "");
        notTaken(400, "", data("<a>".repeat(100) + "</a>".repeat(100)));
        notTaken(400, "", data("<a/>".repeat(60_000)));
        notTaken(413, "", data("<edad>" + "1".repeat(3_000_000) + "</edad>"));
    }

    @Test
    public void answersOfWrongTypesNameTheQuestion() {
        notTaken(400, "edad", data("<edad>doce</edad>"));
        notTaken(400, "edad", data("<edad>120</edad>"));
        notTaken(400, "dia", data("<dia>31-02-2027</dia>"));
        notTaken(400, "edad", data("<edad><x>1</x></edad>"));
        notTaken(400, "edad", data("<edad>1</edad><edad>2</edad>"));
        assertEquals(0, study.responses());
    }

    private static String data(String answers) {
        return "<data id=\"" + study.id() + "\" version=\"2027040201\">" + answers
                + "<meta><instanceID>uuid:00000000-0000-4000-8000-000000000001</instanceID></meta></data>";
    }

    private static Reply upload(byte[] workbook) {
        return study.analyst()
                .with("Content-Type", XLSX)
                .send("POST", "/questionnaires", BodyPublishers.ofByteArray(workbook));
    }

    private static Reply refused(int status, String code, byte[] workbook) {
        Reply reply = upload(workbook).isProblem(status);
        assertEquals(reply.text(), code, reply.string("/errors/0/code"));
        assertFalse(reply.text(), reply.string("/errors/0/detail").isBlank());
        assertFalse(reply.text(), reply.text().contains("root:"));
        return reply;
    }

    private static void notTaken(int status, String said, String instance) {
        String body = "--XX\r\nContent-Disposition: form-data; name=\"xml_submission_file\"; filename=\"a.xml\"\r\n"
                + "Content-Type: text/xml\r\n\r\n" + instance + "\r\n--XX--\r\n";
        Reply reply = device.with("Content-Type", "multipart/form-data; boundary=XX")
                .send("POST", "//openrosa/submission", BodyPublishers.ofString(body))
                .is(status);
        assertTrue(reply.text(), reply.text().contains("nature=\"error\""));
        assertTrue(reply.text(), reply.text().contains(said));
        assertFalse(reply.text(), reply.text().contains("root:") || reply.text().contains("Exception"));
        assertFalse(reply.text(), reply.text().matches("(?s).*<message[^>]*></message>.*"));
    }
}
