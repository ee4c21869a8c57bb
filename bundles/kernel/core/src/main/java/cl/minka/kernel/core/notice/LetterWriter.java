package cl.minka.kernel.core.notice;

import cl.minka.kernel.core.notice.Letter.Appointment;
import cl.minka.kernel.notice.MailedFile;
import cl.minka.kernel.notice.Wording.Words;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.activation.DataHandler;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.Part;
import javax.mail.Session;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeBodyPart;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import javax.mail.util.ByteArrayDataSource;

/** Writes a letter as a MIME message, as plain text and as simple HTML, with its dates for calendars. What people wrote never reaches a header raw. */
final class LetterWriter {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int LONGEST_SUBJECT = 200;

    private LetterWriter() {}

    static MimeMessage write(Session session, MailSettings settings, Letter letter) throws MessagingException {
        MimeMessage message = new Identified(session, letter.messageId());
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        if (settings.replyTo().isPresent()) {
            message.setReplyTo(new InternetAddress[] {
                new InternetAddress(settings.replyTo().get(), true)
            });
        }
        message.setSubject(line(letter.title()), UTF_8);
        message.setSentDate(Date.from(letter.date()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.locale().getLanguage());
        MimeBodyPart text = new MimeBodyPart();
        text.setText(text(letter), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(html(letter), UTF_8, "html");
        MimeMultipart words = new MimeMultipart("alternative", text, html);
        if (letter.refusal().isPresent()) {
            refusable(message, settings, letter.refusal().get());
        }
        boolean bare = letter.dates().isEmpty() && letter.files().isEmpty();
        message.setContent(bare ? words : withParts(words, settings, letter));
        message.saveChanges();
        return message;
    }

    /** RFC 2369 and, where the platform's address is known, one click by RFC 8058. */
    private static void refusable(MimeMessage message, MailSettings settings, String number) throws MessagingException {
        String mail = "<mailto:" + settings.replyTo().orElse(settings.from()) + "?subject=baja%20" + number + ">";
        Optional<String> link = settings.link().map(base -> "<" + base + "/api/v1/notices/" + number + "/refusal>");
        message.setHeader("List-Unsubscribe", link.map(value -> value + ", ").orElse("") + mail);
        if (link.isPresent()) {
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private static MimeMultipart withParts(MimeMultipart words, MailSettings settings, Letter letter)
            throws MessagingException {
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(words);
        MimeMultipart mixed = new MimeMultipart("mixed", first);
        for (Appointment date : letter.dates()) {
            String method = date.entry().cancelled() ? "CANCEL" : "PUBLISH";
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(
                    new CalendarWriter(settings, letter.date(), letter.locale())
                            .write(date)
                            .getBytes(StandardCharsets.UTF_8),
                    "text/calendar; charset=UTF-8; method=" + method)));
            part.setDisposition(Part.ATTACHMENT);
            part.setFileName("minka-" + mixed.getCount() + ".ics");
            mixed.addBodyPart(part);
        }
        for (MailedFile file : letter.files()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
            part.setDisposition(Part.ATTACHMENT);
            part.setFileName(file.name());
            mixed.addBodyPart(part);
        }
        return mixed;
    }

    static String line(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.length() > LONGEST_SUBJECT ? line.substring(0, LONGEST_SUBJECT) + "…" : line;
    }

    private static String text(Letter letter) {
        return letter.notices().stream()
                .map(words -> words.title() + "\n\n" + words.body() + "\n")
                .collect(Collectors.joining("\n— — —\n\n"));
    }

    private static String html(Letter letter) {
        return "<!DOCTYPE html><html lang=\"" + letter.locale().toLanguageTag() + "\"><body>"
                + letter.notices().stream().map(LetterWriter::html).collect(Collectors.joining("<hr>"))
                + "</body></html>";
    }

    private static String html(Words words) {
        return "<h1 style=\"font-size:1.2em\">" + escaped(words.title()) + "</h1><p>"
                + escaped(words.body()).replaceAll("\\n{2,}", "</p><p>").replace("\n", "<br>") + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Keeps the Message-ID that it was given. */
    private static final class Identified extends MimeMessage {
        private final String messageId;

        Identified(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
