package cl.minka.kernel.core.notice;

import cl.minka.kernel.notice.CalendarEntry;
import cl.minka.kernel.notice.MailedFile;
import cl.minka.kernel.notice.Wording.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail before it is written: the same in every attempt.
 *
 * @param to the address; never logged
 * @param messageId with its angle brackets
 * @param notices at least one; several make a digest
 * @param dates that go with them
 * @param files that go with them
 * @param refusal the number by which who has no account refuses further mails
 */
record Letter(
        String to,
        String messageId,
        Instant date,
        Locale locale,
        String title,
        List<Words> notices,
        List<Appointment> dates,
        List<MailedFile> files,
        Optional<String> refusal) {
    Letter {
        notices = List.copyOf(notices);
        dates = List.copyOf(dates);
        files = List.copyOf(files);
    }

    /** A letter of words alone. */
    Letter(String to, String messageId, Instant date, Locale locale, String title, List<Words> notices) {
        this(to, messageId, date, locale, title, notices, List.of(), List.of(), Optional.empty());
    }

    /** A date in words. */
    record Appointment(CalendarEntry entry, Words words) {}

    /** Leaves address and words out. */
    @Override
    public String toString() {
        return "Letter[" + messageId + "]";
    }
}
