package cl.minka.kernel.core.notice;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import cl.minka.kernel.core.notice.MailPost.Outcome;
import cl.minka.kernel.core.notice.MailPost.Result;
import cl.minka.kernel.notice.Wording.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What the answers of a mail server mean (RFC 5321, 4.2; RFC 4954, 6). */
public final class SmtpPostTest {
    private static final Letter LETTER = new Letter(
            "ana@muni.example",
            "<1@amuch.example>",
            Instant.EPOCH,
            Locale.ENGLISH,
            "Title",
            List.of(new Words("Title", "Body")));

    @Test
    public void answersAreJudged() throws Exception {
        assertEquals(new Outcome(Result.REFUSED, 550), answer(Map.of("RCPT", "550 no such user")));
        assertEquals(new Outcome(Result.LATER, 450), answer(Map.of("RCPT", "450 mailbox busy")));
        assertEquals(new Outcome(Result.REFUSED, 554), answer(Map.of("DATA", "554 no")));
        assertEquals(new Outcome(Result.LATER, 452), answer(Map.of("DATA", "452 full")));
        assertEquals(new Outcome(Result.AWAY, 421), answer(Map.of("DATA", "421 closing")));
        assertEquals(new Outcome(Result.AWAY, 550), answer(Map.of("MAIL", "550 not your sender")));
        assertEquals(new Outcome(Result.AWAY, 530), answer(Map.of("DATA", "530 sign in first")));
        assertEquals(new Outcome(Result.REFUSED, 554), answer(Map.of(".", "554 content")));
        assertEquals(new Outcome(Result.TAKEN, 250), answer(Map.of()));
    }

    @Test
    public void anAddressThatIsNoneIsRefused() throws Exception {
        Letter bad = new Letter(
                "a@b\r\nBcc: x@y", LETTER.messageId(), LETTER.date(), LETTER.locale(), "T", LETTER.notices());
        try (SmtpPost post = new SmtpPost(Mailroom.settings(1, Optional.empty()))) {
            assertEquals(new Outcome(Result.REFUSED, 0), post.send(bad));
            assertEquals(new Outcome(Result.AWAY, 0), post.send(LETTER));
        }
    }

    @Test
    public void neitherSecretsNorAddressesAreWritten() {
        assertFalse(new MailSettings.Login("u", "secret").toString().contains("secret"));
        assertFalse(LETTER.toString().contains("ana"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new MailSettings(
                        "mail.example", 25, MailSettings.Security.TLS, Optional.empty(), "", Optional.empty()));
    }

    /** A server that says 250 but where told otherwise. */
    private static Outcome answer(Map<String, String> answers) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread thread = new Thread(() -> talk(server, answers));
            thread.start();
            try (SmtpPost post = new SmtpPost(Mailroom.settings(server.getLocalPort(), Optional.empty()))) {
                return post.send(LETTER);
            } finally {
                thread.join(5000);
            }
        }
    }

    private static void talk(ServerSocket server, Map<String, String> answers) {
        try (Socket client = server.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream out = client.getOutputStream()) {
            say(out, "220 ready");
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (data && !line.equals(".")) {
                    continue;
                }
                String command = data ? "." : line.split(" ")[0].toUpperCase(Locale.ROOT);
                String usual = command.equals("DATA") ? "354 go on" : command.equals("QUIT") ? "221 bye" : "250 ok";
                String answer = answers.getOrDefault(command, usual);
                data = answer.startsWith("354");
                say(out, answer);
            }
        } catch (IOException e) {
            // the client has gone
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
