package cl.minka.kernel.core.notice;

import cl.minka.kernel.Caller;
import cl.minka.kernel.core.Engine;
import cl.minka.kernel.core.Platform;
import cl.minka.kernel.jpa.SomeAccounts;
import cl.minka.kernel.notice.Delivery;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.NoticeKind;
import cl.minka.kernel.people.Account;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.mail.internet.MimeMessage;

/** The outbox on a clean database, and a real mail server. */
final class Mailroom implements AutoCloseable {
    static final Caller ADMIN = Caller.system("test");
    static final long ANA = 1;
    static final long MUTE = 2;
    static final long BLOCKED = 3;

    final Platform platform;
    final NoticePost notices;
    final KindBook kinds = new KindBook();
    final FileBook files = new FileBook();
    final NoticeInbox inbox;
    final DeliveryDesk desk;
    final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final SomeAccounts accounts;
    private MailSettings settings;

    Mailroom(Engine engine) {
        platform = Platform.clean(engine);
        notices = new NoticePost(platform.database(), platform.clock());
        kinds.addKinds(() -> List.of(new NoticeKind("test.free", false), new NoticeKind("test.must", true)));
        inbox = new NoticeInbox(platform.database(), platform.journal(), kinds);
        desk = new DeliveryDesk(platform.database(), platform.journal(), platform.clock());
        accounts = SomeAccounts.of(
                account(ANA, "ana", Optional.of("ana@muni.example"), false),
                account(MUTE, "mute", Optional.empty(), false),
                account(BLOCKED, "blocked", Optional.of("blocked@muni.example"), true));
        server.start();
        settings = settings(server.getSmtp().getPort(), Optional.empty());
    }

    static MailSettings settings(int port, Optional<MailSettings.Login> login) {
        return new MailSettings(
                "127.0.0.1", port, MailSettings.Security.NONE, login, "minka@amuch.example", Optional.empty());
    }

    private static Account account(long id, String name, Optional<String> email, boolean blocked) {
        return new Account(id, name, "Persona", email, List.of(), false, blocked, Instant.EPOCH, 1);
    }

    static Caller caller(long account) {
        return new Caller(account, "u" + account, Set.of(), "request", Optional.empty());
    }

    static Notice notice(long account, String text) {
        return Notice.to(account, "test.free").with("text", text);
    }

    void use(MailSettings other) {
        settings = other;
    }

    /** What the periodic task does. */
    void run() {
        run(post -> post);
    }

    /** The same, with something around the mail server. */
    void run(UnaryOperator<MailPost> around) {
        new Planner(platform.database(), kinds, platform.clock()).plan(settings.isOn());
        if (settings.isOn()) {
            LetterBook letters = new LetterBook(platform.database(), accounts, new PlainWording(), files);
            new Postman(platform.database(), letters, settings, platform.clock())
                    .send(() -> around.apply(new SmtpPost(settings)));
        }
    }

    List<MimeMessage> mails() {
        return List.of(server.getReceivedMessages());
    }

    List<Delivery> deliveries() {
        return desk.list(ADMIN, Optional.empty(), cl.minka.kernel.Slice.first(100))
                .items();
    }

    Delivery only() {
        List<Delivery> all = deliveries();
        if (all.size() != 1) {
            throw new AssertionError(all.toString());
        }
        return all.get(0);
    }

    @Override
    public void close() {
        server.stop();
    }
}
