package cl.minka.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.collect.FieldStudy;
import cl.minka.itests.scenario.collect.FilledForm;
import cl.minka.itests.scenario.collect.Got;
import cl.minka.itests.scenario.collect.Phone;
import cl.minka.itests.scenario.collect.Phone.Picture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.data.UncastData;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Fieldwork with the libraries of ODK Collect as the client: OkHttp and okhttp-digest talk, JavaRosa reads the form and fills it in. */
public class CollectTest {
    @ClassRule
    public static final Platform PLATFORM = Platform.shared();

    @ClassRule
    public static final TemporaryFolder CARD = new TemporaryFolder();

    private static final String ENVELOPE = "http://openrosa.org/http/response";
    private static final String SUBMISSION = "/submission?deviceID=" + Phone.DEVICE.replace(":", "%3A");

    private static FieldStudy study;
    private static Reply device;

    @BeforeClass
    public static void open() {
        Cast cast = new Cast(new Api(PLATFORM.anonymous()), Platform.ADMIN_PASSWORD).settle();
        study = new FieldStudy(cast, "terreno-collect")
                .open(
                        """
                        type | name | label | required | relevant | constraint | choice_filter | calculation | media::image
                        start | inicio
                        deviceid | telefono
                        integer | edad | ¿Edad? | yes | | . >= 0 and . < 120 | | | mapa del barrio.png
                        text | escuela | ¿Escuela de ${edad} años? | | ${edad} < 18
                        select_one_from_file barrios.csv | barrio | ¿Barrio? | | | | zona = 'urbana'
                        calculate | doble | | | | | | ${edad} * 2
                        image | frente | Foto
                        audio | relato | Relato
                        begin_repeat | personas | Persona
                        text | nombre | ¿Nombre?
                        end_repeat
                        """,
                        "")
                .file("mapa%20del%20barrio.png", FieldStudy.picture("png"))
                .file("barrios.csv", FieldStudy.neighbourhoods())
                .start();
        device = study.device("Teléfono de Ana", "ana");
    }

    @Test
    public void aPhoneFetchesTheFormAndTheFilesBesideIt() throws Exception {
        Phone phone = digest();
        Got list = phone.get("/formList?deviceID=collect");
        assertEquals(list.text(), 200, list.status());
        assertEquals("1.0", list.header("X-OpenRosa-Version"));
        assertTrue(list.header("Content-Type"), list.header("Content-Type").contains("text/xml"));
        assertEquals("http://openrosa.org/xforms/xformsList", list.namespace());
        assertEquals(List.of("terreno-collect"), list.all("formID"));
        assertEquals("2027040201", list.only("version"));
        Got form = phone.get(list.only("downloadUrl"));
        assertEquals("the form is another than the list says", list.only("hash"), form.md5());
        Got manifest = phone.get(list.only("manifestUrl"));
        assertEquals("http://openrosa.org/xforms/xformsManifest", manifest.namespace());
        assertEquals(List.of("barrios.csv", "mapa del barrio.png"), manifest.all("filename"));
        Path media = fetched(phone, manifest);
        FilledForm filled = FilledForm.of(form.text(), media).answer(answers(12));
        assertEquals(List.of("centro", "puerto"), filled.choices("barrio"));
        assertEquals(List.of("edad", "escuela", "barrio", "frente", "relato", "nombre"), filled.asked());
        assertEquals(
                "Digest is answered once and then known",
                List.of("", "Digest", "Digest"),
                phone.schemes().subList(0, 3));
        assertFalse(phone.schemes().subList(1, phone.schemes().size()).contains(""));
    }

    @Test
    public void aResponseWithLongFilesTravelsInTwoPostsAndIsTakenOnce() throws Exception {
        Phone phone = digest();
        FilledForm filled = filled(phone, 40);
        Got head = phone.head(SUBMISSION);
        assertEquals(204, head.status());
        long most = Long.parseLong(head.header("X-OpenRosa-Accept-Content-Length"));
        String place = head.header("Location");
        assertTrue(place, place.startsWith(server()));
        int before = study.responses();
        List<Picture> files = List.of(
                new Picture("frente.jpg", "image/jpeg", FieldStudy.picture("jpg")),
                new Picture(
                        "relato.m4a",
                        "audio/mp4",
                        sound((int) most - filled.xml().length())));
        List<Got> answers = phone.send(place, filled.xml(), files, most);
        assertEquals(
                answers.get(answers.size() - 1).text(),
                List.of(202, 201),
                answers.stream().map(Got::status).toList());
        assertEquals(ENVELOPE, answers.get(1).namespace());
        assertEquals("Respuesta recibida y guardada.", answers.get(1).only("message"));
        Reply kept = study.response(filled.id()).is(200);
        assertEquals(40, kept.at("/answers/edad").asInt());
        assertEquals(80, kept.at("/answers/doble").asInt());
        assertEquals("puerto", kept.string("/answers/barrio"));
        assertEquals("ana", kept.string("/interviewer"));
        assertEquals(device.string("/id"), kept.string("/device"));
        assertFalse(kept.text(), kept.at("/startedAt").isNull());
        assertEquals(kept.text(), 2, kept.at("/attachments").size());
        assertEquals(before + 1, study.responses());
        List<Got> again = phone.send(place, filled.xml(), files, most);
        assertEquals(List.of(202, 201), again.stream().map(Got::status).toList());
        assertEquals(before + 1, study.responses());
        assertEquals(2, study.response(filled.id()).is(200).at("/attachments").size());
    }

    @Test
    public void aCorrectionTakesThePlaceOfWhatItCorrects() throws Exception {
        Phone phone = digest();
        FilledForm filled = filled(phone, 30);
        assertEquals(201, post(phone, filled.xml()).status());
        int before = study.responses();
        String first = filled.id();
        String corrected = filled.answer(answers(31)).correct().xml();
        Got taken = post(phone, corrected);
        assertEquals(taken.text(), 201, taken.status());
        assertEquals(before, study.responses());
        assertEquals(31, study.response(first).is(200).at("/answers/edad").asInt());
        assertEquals(201, post(phone, corrected).status());
        assertEquals(before, study.responses());
    }

    @Test
    public void whatIsNotTakenSaysWhyInTheEnvelope() throws Exception {
        Phone phone = digest();
        String good = filled(phone, 30).xml();
        Got old = post(phone, good.replace("version=\"2027040201\"", "version=\"2019\""));
        assertRefused(400, "2019", old);
        assertRefused(400, "edad", post(phone, good.replace(">30<", ">130<").replace("uuid:", "uuid:otra-")));
        assertRefused(400, "otro cuestionario", post(phone, good.replace("id=\"terreno-collect\"", "id=\"otra\"")));
        Got large = phone.send(SUBMISSION, good, List.of(new Picture("relato.m4a", "audio/mp4", sound(12_000_000))), 1)
                .get(0);
        assertRefused(413, "", large);
    }

    @Test
    public void aWrongOrRevokedSecretIsAskedForAgainAndRefused() {
        String id = device.string("/id");
        Phone wrong = Phone.digest(server(), id, "OTRACLAVEDEVEINTICUATRO1");
        assertEquals(401, wrong.get("/formList").status());
        assertEquals(401, Phone.basic(server(), id, "OTRA").get("/formList").status());
        Reply lost = study.device("Teléfono perdido", "eva");
        Phone phone = Phone.digest(server(), lost.string("/id"), lost.string("/secret"));
        assertEquals(200, phone.get("/formList").status());
        String path = "/surveys/" + study.id() + "/devices/" + lost.string("/id");
        study.analyst().delete(path, study.analyst().get(path).etag()).is(204);
        assertEquals(401, phone.get("/formList").status());
        assertEquals(401, phone.head(SUBMISSION).status());
    }

    @Test
    public void aServerOfBasicIsAnsweredByBasic() throws Exception {
        Phone phone = Phone.basic(server(), device.string("/id"), device.string("/secret"));
        FilledForm filled = filled(phone, 50);
        assertEquals(204, phone.head(SUBMISSION).status());
        assertEquals(201, post(phone, filled.xml()).status());
        assertTrue(phone.schemes().contains("Basic"));
        assertFalse(phone.schemes().contains("Digest"));
        study.response(filled.id()).is(200);
    }

    private static void assertRefused(int status, String said, Got got) {
        assertEquals(got.text(), status, got.status());
        assertEquals(ENVELOPE, got.namespace());
        assertTrue(got.text(), got.only("message").contains(said));
    }

    private static Got post(Phone phone, String instance) {
        return phone.send(SUBMISSION, instance, List.of(), Long.MAX_VALUE).get(0);
    }

    private static FilledForm filled(Phone phone, int age) throws Exception {
        Got list = phone.get("/formList");
        return FilledForm.of(
                        phone.get(list.only("downloadUrl")).text(), fetched(phone, phone.get(list.only("manifestUrl"))))
                .answer(answers(age));
    }

    private static Map<String, IAnswerData> answers(int age) {
        Map<String, IAnswerData> answers = new LinkedHashMap<>();
        answers.put("edad", new IntegerData(age));
        answers.put("escuela", age < 18 ? new StringData("Básica") : null);
        answers.put("barrio", new UncastData("puerto"));
        answers.put("frente", new StringData("frente.jpg"));
        answers.put("relato", new StringData("relato.m4a"));
        answers.put("nombre", new StringData("Eva Ejemplo"));
        return answers;
    }

    /** What the manifest names, on the card of the telephone, each as its hash says. */
    private static Path fetched(Phone phone, Got manifest) throws Exception {
        Path media = CARD.newFolder().toPath();
        List<String> names = manifest.all("filename");
        for (int n = 0; n < names.size(); n++) {
            Got file = phone.get(manifest.all("downloadUrl").get(n));
            assertEquals(names.get(n), manifest.all("hash").get(n), file.md5());
            Files.write(media.resolve(names.get(n)), file.bytes());
        }
        return media;
    }

    /** So many bytes that look like a recording. */
    private static byte[] sound(int length) {
        byte[] bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        System.arraycopy("....ftypM4A ".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 12);
        Stream.of(0, 1, 2).forEach(n -> bytes[n] = 0);
        bytes[3] = 32;
        return bytes;
    }

    private static Phone digest() {
        return Phone.digest(server(), device.string("/id"), device.string("/secret"));
    }

    private static String server() {
        return "http://localhost:" + PLATFORM.port() + "/openrosa";
    }
}
