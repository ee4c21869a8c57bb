package cl.minka.kernel.core.notice;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Expected;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.core.Engine;
import cl.minka.kernel.notice.Delivery;
import cl.minka.kernel.notice.Delivery.State;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.NoticeChoice;
import cl.minka.kernel.notice.NoticePreferences;
import cl.minka.kernel.notice.PostedNotice;
import cl.minka.kernel.privacy.PersonalData.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** From the outbox to a real SMTP server. */
@RunWith(Parameterized.class)
public class NoticesTest {
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
    public void aNoticeArrivesAsTextAndHtmlAndTheProofIsKept() throws Exception {
        post(Mailroom.notice(Mailroom.ANA, "ok"));
        room.run();
        room.run();
        MimeMessage mail = room.mails().get(0);
        assertEquals(1, room.mails().size());
        assertEquals("Título ñandú ok", mail.getSubject());
        assertEquals("ana@muni.example", mail.getAllRecipients()[0].toString());
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertTrue(parts.getBodyPart(0).getContent().toString().contains("Cuerpo <b> ok es"));
        assertTrue(parts.getBodyPart(1).getContent().toString().contains("Cuerpo &lt;b&gt; ok es"));
        Delivery proof = room.only();
        assertEquals(State.SENT, proof.state());
        assertEquals(OptionalInt.of(250), proof.answer());
        assertEquals(Optional.of(mail.getMessageID()), proof.messageId());
        assertEquals(Optional.of("<" + proof.id() + "@amuch.example>"), proof.messageId());
        assertEquals(Optional.of(room.platform.clock().instant()), proof.sentAt());
        assertEquals(List.of("test.free"), proof.kinds());
        assertEquals(1, proof.attempts());
    }

    @Test
    public void whatIsRolledBackIsNeverSent() {
        assertThrows(IllegalStateException.class, () -> room.platform.database().transaction(connection -> {
            room.notices.post(connection, List.of(Mailroom.notice(Mailroom.ANA, "undone")));
            throw new IllegalStateException("undo");
        }));
        room.run();
        assertEquals(List.of(), room.mails());
        assertEquals(List.of(), room.deliveries());
    }

    @Test
    public void theSameIsPostedOnlyOnce() {
        post(
                Mailroom.notice(Mailroom.ANA, "a").once("event-1-1"),
                Mailroom.notice(Mailroom.ANA, "b").once("event-1-1"));
        post(Mailroom.notice(Mailroom.ANA, "c").once("event-1-1"), Mailroom.notice(Mailroom.ANA, "d"));
        room.run();
        post(Mailroom.notice(Mailroom.ANA, "e").once("event-1-1"));
        room.run();
        assertEquals(2, room.mails().size());
    }

    @Test
    public void aCrashBeforeTheMarkSendsAgainWithTheSameMessageId() throws Exception {
        post(Mailroom.notice(Mailroom.ANA, "crash"), Mailroom.notice(Mailroom.ANA, "other"));
        assertThrows(IllegalStateException.class, () -> room.run(DyingPost::new));
        assertEquals(1, room.mails().size());
        room.run();
        assertEquals(
                "the other one goes, the claimed one waits for its lease",
                2,
                room.mails().size());
        room.platform.clock().advance(Postman.LEASE);
        room.run();
        room.run();
        assertEquals(3, room.mails().size());
        assertEquals(room.mails().get(0).getMessageID(), room.mails().get(2).getMessageID());
        assertEquals(room.mails().get(0).getSubject(), room.mails().get(2).getSubject());
        assertEquals(room.mails().get(0).getSentDate(), room.mails().get(2).getSentDate());
        assertTrue(room.deliveries().stream().allMatch(delivery -> delivery.state() == State.SENT));
    }

    @Test
    public void whoLostTheLeaseMarksNothing() {
        post(Mailroom.notice(Mailroom.ANA, "slow"));
        room.run(post -> new SlowPost(post, () -> {
            room.platform.clock().advance(Postman.LEASE);
            room.run();
            assertEquals(2, room.only().attempts());
            room.platform.update("UPDATE notice_delivery SET state = 'SENDING', sent_at = NULL");
        }));
        assertEquals(State.SENDING, room.only().state());
    }

    @Test
    public void aServerThatWasAwayGetsEverythingLater() {
        room.server.stop();
        post(Mailroom.notice(Mailroom.ANA, "1"), Mailroom.notice(Mailroom.ANA, "2"));
        room.run();
        List<Delivery> waiting = room.deliveries();
        assertTrue(waiting.stream().allMatch(delivery -> delivery.state() == State.QUEUED));
        assertEquals(
                "only one was tried",
                1,
                waiting.stream().mapToInt(Delivery::attempts).sum());
        room.server.start();
        room.use(Mailroom.settings(room.server.getSmtp().getPort(), Optional.empty()));
        room.run();
        assertEquals("the other has its pause", 1, room.mails().size());
        room.platform.clock().advance(Duration.ofMinutes(2));
        room.run();
        assertEquals(2, room.mails().size());
    }

    @Test
    public void aRefusalForGoodFailsAndIsTriedAgainOnDemand() {
        post(Mailroom.notice(Mailroom.ANA, "no"));
        room.run(post -> new AnsweringPost(MailPost.Result.REFUSED, 550));
        assertEquals(State.FAILED, room.only().state());
        assertEquals(OptionalInt.of(550), room.only().answer());
        room.run();
        assertEquals(List.of(), room.mails());
        assertEquals(
                State.QUEUED, room.desk.retry(Mailroom.ADMIN, room.only().id()).state());
        assertEquals(
                Kind.CONFLICT,
                refusal(() -> room.desk.retry(Mailroom.ADMIN, room.only().id())).kind());
        assertEquals(
                Kind.NOT_FOUND,
                refusal(() -> room.desk.retry(Mailroom.ADMIN, "x")).kind());
        assertThrows(Forbidden.class, () -> room.desk.retry(Mailroom.caller(Mailroom.ANA), "x"));
        room.run();
        assertEquals(State.SENT, room.only().state());
    }

    @Test
    public void aTemporaryRefusalIsRetriedWithLongerPausesForDays() {
        post(Mailroom.notice(Mailroom.ANA, "later"));
        List<Integer> minutes = new ArrayList<>();
        for (int minute = 0; minute < 32; minute++) {
            int attempts =
                    room.deliveries().stream().mapToInt(Delivery::attempts).sum();
            room.run(post -> new AnsweringPost(MailPost.Result.LATER, 451));
            if (room.only().attempts() > attempts) {
                minutes.add(minute);
            }
            room.platform.clock().advance(Duration.ofMinutes(1));
        }
        assertEquals(List.of(0, 1, 3, 7, 15, 31), minutes);
        room.platform.clock().advance(Postman.PATIENCE);
        room.run(post -> new AnsweringPost(MailPost.Result.LATER, 451));
        assertEquals("too-late", room.only().reason());
        assertEquals(State.FAILED, room.only().state());
    }

    @Test
    public void whoHasNoAddressOrIsBlockedGetsNone() {
        post(Mailroom.notice(Mailroom.MUTE, "a"), Mailroom.notice(Mailroom.BLOCKED, "b"), Mailroom.notice(99, "c"));
        room.run();
        assertEquals(List.of(), room.mails());
        assertEquals(
                List.of("blocked", "no-account", "no-address"),
                room.deliveries().stream().map(Delivery::reason).sorted().toList());
        assertTrue(room.deliveries().stream().allMatch(delivery -> delivery.state() == State.SUPPRESSED));
    }

    @Test
    public void withoutAServerNoticesAreReadInThePlatformAndNoneComesLate() {
        MailSettings on = Mailroom.settings(room.server.getSmtp().getPort(), Optional.empty());
        room.use(MailSettings.off());
        post(Mailroom.notice(Mailroom.ANA, "quiet"));
        room.run();
        assertEquals("mail-off", room.only().reason());
        room.use(on);
        room.run();
        assertEquals(List.of(), room.mails());
        assertEquals(1, own().items().size());
    }

    @Test
    public void wordsThatAreAwayAreWaitedFor() {
        post(Notice.to(Mailroom.ANA, "absent.kind"));
        room.run();
        assertEquals(State.QUEUED, room.only().state());
        assertEquals("no-words", room.only().reason());
        assertEquals(List.of(), room.mails());
    }

    @Test
    public void noHeaderCanBePutIntoASubject() throws Exception {
        post(Mailroom.notice(Mailroom.ANA, "x\r\nBcc: eve@example.com\r\n\r\nbody\u2028y"));
        room.run();
        assertEquals(1, room.mails().size());
        MimeMessage mail = room.mails().get(0);
        assertEquals("Título ñandú x Bcc: eve@example.com body y", mail.getSubject());
        assertEquals(1, mail.getAllRecipients().length);
        assertNull(mail.getHeader("Bcc"));
    }

    @Test
    public void aLongListIsPagedByItsOwnerOnly() {
        for (int i = 0; i < 5; i++) {
            post(Mailroom.notice(Mailroom.ANA, "a" + i), Mailroom.notice(Mailroom.MUTE, "b" + i));
            room.platform.clock().advance(Duration.ofSeconds(1));
        }
        List<String> seen = new ArrayList<>();
        Page<PostedNotice> page = room.inbox.list(Mailroom.caller(Mailroom.ANA), Slice.first(2));
        assertEquals(5, page.total().orElseThrow());
        page.items().forEach(notice -> seen.add(notice.arguments().get("text")));
        while (page.next().isPresent()) {
            Slice next = new Slice(2, page.next().map(cl.minka.kernel.Cursor::decode), List.of(), false);
            page = room.inbox.list(Mailroom.caller(Mailroom.ANA), next);
            page.items().forEach(notice -> seen.add(notice.arguments().get("text")));
        }
        assertEquals(List.of("a4", "a3", "a2", "a1", "a0"), seen);
    }

    @Test
    public void aDigestGathersWhatCameBeforeEight() throws Exception {
        // 12:00 UTC on 1 March 2027 is 9:00 in Chile: the next digest is on the 2nd, at 11:00 UTC.
        prefer(Map.of("test.free", NoticeChoice.DAILY));
        post(Mailroom.notice(Mailroom.ANA, "one"), Mailroom.notice(Mailroom.ANA, "two"));
        room.run();
        room.platform.clock().advance(Duration.ofHours(22));
        room.run();
        assertEquals(List.of(), room.mails());
        room.platform.clock().advance(Duration.ofHours(1));
        post(Mailroom.notice(Mailroom.ANA, "three"));
        room.run();
        room.run();
        assertEquals(1, room.mails().size());
        assertEquals("2 avisos", room.mails().get(0).getSubject());
        String text = ((MimeMultipart) room.mails().get(0).getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
        assertTrue(text, text.contains("one") && text.contains("two") && !text.contains("three"));
        assertEquals(1, room.deliveries().size());
    }

    @Test
    public void whatIsNotWantedIsNotMailedUnlessItMustBe() {
        NoticePreferences stored = prefer(Map.of("test.free", NoticeChoice.NONE));
        assertEquals(1, stored.version());
        post(Mailroom.notice(Mailroom.ANA, "free"), Notice.to(Mailroom.ANA, "test.must"));
        room.run();
        assertEquals(1, room.mails().size());
        assertEquals(2, own().items().size());
        InvalidInput refused = assertThrows(
                InvalidInput.class,
                () -> room.inbox.prefer(
                        Mailroom.caller(Mailroom.ANA),
                        "fr",
                        Map.of("test.must", NoticeChoice.NONE, "x", NoticeChoice.DAILY),
                        Expected.version(1)));
        assertEquals(3, refused.faults().size());
        assertEquals(Kind.STALE, refusal(() -> prefer(Map.of())).kind());
    }

    @Test
    public void aPersonsNoticesAreFoundGivenAndErased() {
        NoticePersonalData data = new NoticePersonalData(room.platform.database(), room.platform.journal());
        Subject ana = new Subject(Mailroom.ANA, "ana");
        prefer(Map.of());
        post(Mailroom.notice(Mailroom.ANA, "mine"), Mailroom.notice(Mailroom.MUTE, "other"));
        room.run();
        assertEquals(3, data.find(Mailroom.ADMIN, ana).size());
        assertTrue(data.export(Mailroom.caller(Mailroom.ANA), ana).toString().contains("mine"));
        assertFalse(data.export(Mailroom.ADMIN, ana).toString().contains("other"));
        assertThrows(Forbidden.class, () -> data.export(Mailroom.caller(Mailroom.MUTE), ana));
        assertEquals(2, data.erase(Mailroom.ADMIN, ana));
        assertEquals(List.of(), own().items());
        assertEquals(
                "the proof of sending stays", 1, data.find(Mailroom.ADMIN, ana).size());
    }

    private Page<PostedNotice> own() {
        return room.inbox.list(Mailroom.caller(Mailroom.ANA), Slice.first(10));
    }

    private NoticePreferences prefer(Map<String, NoticeChoice> kinds) {
        return room.inbox.prefer(Mailroom.caller(Mailroom.ANA), "es", kinds, Expected.version(0));
    }

    private void post(Notice... notices) {
        room.notices.post(List.of(notices));
    }

    private static Refusal refusal(Runnable work) {
        return assertThrows(Refusal.class, work::run);
    }

    /** The platform dies after the server took the mail. */
    private record DyingPost(MailPost server) implements MailPost {
        @Override
        public Outcome send(Letter letter) {
            server.send(letter);
            throw new IllegalStateException("crash");
        }

        @Override
        public void close() {
            server.close();
        }
    }

    /** Something happens after the server took the mail. */
    private record SlowPost(MailPost server, Runnable meanwhile) implements MailPost {
        @Override
        public Outcome send(Letter letter) {
            Outcome outcome = server.send(letter);
            meanwhile.run();
            return outcome;
        }

        @Override
        public void close() {
            server.close();
        }
    }

    /** A server with one answer. */
    private record AnsweringPost(Result result, int answer) implements MailPost {
        @Override
        public Outcome send(Letter letter) {
            return new Outcome(result, answer);
        }

        @Override
        public void close() {}
    }
}
