package cl.minka.kernel.core.notice;

import com.sun.mail.smtp.SMTPAddressFailedException;
import com.sun.mail.smtp.SMTPSendFailedException;
import com.sun.mail.smtp.SMTPSenderFailedException;
import com.sun.mail.smtp.SMTPTransport;
import java.util.Set;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.AddressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** SMTP by Jakarta Mail. Its exceptions name addresses, so none of them is logged. */
final class SmtpPost implements MailPost {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);
    private static final int BAD = 500;
    /** Shutting down, and what has to do with signing in (RFC 4954, 6). */
    private static final Set<Integer> OF_THE_SERVER = Set.of(421, 454, 530, 534, 535, 538);

    private final MailSettings settings;
    private final Session session;
    private SMTPTransport connection;

    SmtpPost(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(settings.properties());
    }

    /** The library finds its handlers of contents by the class loader of the thread. */
    @Override
    public Outcome send(Letter letter) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Session.class.getClassLoader());
        try {
            return sendNow(letter);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Outcome sendNow(Letter letter) {
        try {
            Message message = LetterWriter.write(session, settings, letter);
            SMTPTransport open = connection();
            open.sendMessage(message, message.getAllRecipients());
            return new Outcome(Result.TAKEN, open.getLastReturnCode());
        } catch (AddressException e) {
            return new Outcome(Result.REFUSED, 0);
        } catch (MessagingException e) {
            return judge(e);
        }
    }

    private SMTPTransport connection() throws MessagingException {
        if (connection == null || !connection.isConnected()) {
            connection = (SMTPTransport) session.getTransport("smtp");
            if (settings.login().isPresent()) {
                MailSettings.Login login = settings.login().get();
                connection.connect(login.user(), login.password());
            } else {
                connection.connect();
            }
        }
        return connection;
    }

    private static Outcome judge(MessagingException failure) {
        for (Exception cause = failure; cause instanceof MessagingException next; cause = next.getNextException()) {
            if (cause instanceof SMTPAddressFailedException address) {
                return outcome(address.getReturnCode());
            }
            if (cause instanceof SMTPSenderFailedException sender) {
                LOG.warn("The mail server does not accept our sender: {}", sender.getReturnCode());
                return new Outcome(Result.AWAY, sender.getReturnCode());
            }
            if (cause instanceof SMTPSendFailedException send && send.getNextException() == null) {
                return outcome(send.getReturnCode());
            }
        }
        LOG.warn("The mail server can not be used now: {}", failure.getClass().getSimpleName());
        return new Outcome(Result.AWAY, 0);
    }

    private static Outcome outcome(int answer) {
        if (OF_THE_SERVER.contains(answer) || answer <= 0) {
            LOG.warn("The mail server can not be used now: {}", answer);
            return new Outcome(Result.AWAY, Math.max(0, answer));
        }
        return new Outcome(answer >= BAD ? Result.REFUSED : Result.LATER, answer);
    }

    @Override
    public void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (MessagingException e) {
            LOG.debug("The mail server did not say goodbye: {}", e.getClass().getSimpleName());
        }
    }
}
