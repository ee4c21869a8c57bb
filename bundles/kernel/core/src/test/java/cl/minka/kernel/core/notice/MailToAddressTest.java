package cl.minka.kernel.core.notice;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.core.Engine;
import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.notice.CalendarEntry;
import cl.minka.kernel.notice.Delivery;
import cl.minka.kernel.notice.Delivery.State;
import cl.minka.kernel.notice.MailedFile;
import cl.minka.kernel.notice.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.mail.BodyPart;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** Mails to people without an account, as a real SMTP server gets them. */
@RunWith(Parameterized.class)
public class MailToAddressTest {
    private static final String EVA = "Eva@correo.example";

    @Parameter
    public Engine engine;

    private Mailroom room;

    @Parameters(name = "{0}")
    public static Engine[] engines() {
        return Engine.values();
    }

    @Before
    public void open() {
        room = new Mailroom(engine);
    }

    @After
    public void close() {
        room.close();
    }

    @Test
    public void itArrivesWithDateAndFileAndLeavesNoAddressBehind() throws Exception {
        byte[] badge = {'%', 'P', 'D', 'F'};
        room.files.addFiles((key, resource) -> resource.equals("events/e/registrations/r")
                ? List.of(new MailedFile("credencial.pdf", "application/pdf", badge))
                : List.of());
        room.notices.post(List.of(to("test.must", "clave-secreta")
                .at(CalendarEntry.at("e", Instant.parse("2027-03-13T03:00:00Z"), "test.x"))));
        room.run();
        room.run();
        assertEquals(1, room.mails().size());
        MimeMessage mail = room.mails().get(0);
        assertEquals(EVA, mail.getAllRecipients()[0].toString());
        MimeMultipart mixed = (MimeMultipart) mail.getContent();
        assertEquals(3, mixed.getCount());
        assertTrue(mixed.getBodyPart(1).getContentType().startsWith("text/calendar"));
        BodyPart file = mixed.getBodyPart(2);
        assertEquals("credencial.pdf", file.getFileName());
        assertTrue(file.getContentType(), file.getContentType().startsWith("application/pdf"));
        assertArrayEquals(badge, file.getInputStream().readAllBytes());
        Delivery proof = room.only();
        assertEquals(State.SENT, proof.state());
        assertEquals("", proof.recipient());
        assertEquals(
                "<mailto:minka@amuch.example?subject=baja%20" + proof.id() + ">",
                mail.getHeader("List-Unsubscribe", null));
        assertNull(mail.getHeader("List-Unsubscribe-Post"));
        assertFalse(stored(), stored().contains("clave-secreta"));
        assertFalse(stored(), stored().contains("correo.example"));
    }

    @Test
    public void itIsWrittenInTheLanguageThatWasSaid() throws Exception {
        room.notices.post(List.of(to("test.must", "a"), to("test.must", "b").in("en")));
        room.run();
        room.run();
        List<String> languages = new ArrayList<>();
        for (MimeMessage mail : room.mails()) {
            languages.add(mail.getContentLanguage()[0]);
        }
        Collections.sort(languages);
        assertEquals(List.of("en", "es"), languages);
    }

    @Test
    public void withTheAddressOfThePlatformOneClickRefuses() throws Exception {
        int port = room.server.getSmtp().getPort();
        room.use(new MailSettings(
                "127.0.0.1",
                port,
                MailSettings.Security.NONE,
                Optional.empty(),
                "minka@amuch.example",
                Optional.of("eventos@amuch.example"),
                Optional.of("https://minka.example/")));
        room.notices.post(List.of(to("test.free", "a")));
        room.run();
        MimeMessage mail = room.mails().get(0);
        String number = room.only().id();
        assertEquals(
                "<https://minka.example/api/v1/notices/" + number
                        + "/refusal>, <mailto:eventos@amuch.example?subject=baja%20" + number + ">",
                mail.getHeader("List-Unsubscribe", null).replaceAll("\\s+", " "));
        // RFC 8058, 3.1
        assertEquals("List-Unsubscribe=One-Click", mail.getHeader("List-Unsubscribe-Post", null));
    }

    @Test
    public void whoRefusedGetsOnlyWhatCanNotBeRefused() {
        room.notices.post(List.of(to("test.free", "a")));
        room.run();
        MailRefusalDesk desk = new MailRefusalDesk(room.platform.database(), room.platform.clock());
        desk.refuse("no such mail");
        desk.refuse(room.only().id());
        desk.refuse(room.only().id());
        room.notices.post(List.of(
                to("test.free", "b"),
                Notice.toAddress(" eva@CORREO.example", "test.free"),
                Notice.toAddress("otra@correo.example", "test.free"),
                to("test.must", "c")));
        room.run();
        assertEquals(3, room.mails().size());
        assertEquals(
                List.of("not-wanted", "not-wanted"),
                room.deliveries().stream()
                        .filter(delivery -> delivery.state() == State.SUPPRESSED)
                        .map(Delivery::reason)
                        .toList());
        assertFalse(stored(), stored().contains("orreo.example"));
    }

    @Test
    public void whatIsForgottenBeforeItWasSentIsNeverSent() {
        room.notices.post(List.of(to("test.must", "a"), Mailroom.notice(Mailroom.ANA, "b")));
        room.platform.database().transaction(connection -> {
            room.notices.forget(connection, "events/e/registrations/r");
            return "";
        });
        room.run();
        assertEquals(1, room.mails().size());
        assertFalse(stored(), stored().contains("orreo.example"));
    }

    private static Notice to(String key, String text) {
        return Notice.toAddress(EVA, key).with("text", text).about("events/e/registrations/r", "amuch");
    }

    private String stored() {
        return room.platform.database().transaction(connection -> Sql.on(connection)
                .list(
                        row -> row.getString(1) + " " + row.getString(2),
                        "SELECT arguments, address FROM notice WHERE account = 0")
                .toString());
    }
}
