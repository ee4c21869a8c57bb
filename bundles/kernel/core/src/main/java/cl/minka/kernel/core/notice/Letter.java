package cl.minka.kernel.core.notice;

import cl.minka.kernel.notice.CalendarEntry;
import cl.minka.kernel.notice.Wording.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A mail before it is written: the same in every attempt.
 *
 * @param to the address; never logged
 * @param messageId with its angle brackets
 * @param notices at least one; several make a digest
 * @param dates that go with them
 */
record Letter(
        String to,
        String messageId,
        Instant date,
        Locale locale,
        String title,
        List<Words> notices,
        List<Appointment> dates) {
    Letter {
        notices = List.copyOf(notices);
        dates = List.copyOf(dates);
    }

    /** A letter without dates. */
    Letter(String to, String messageId, Instant date, Locale locale, String title, List<Words> notices) {
        this(to, messageId, date, locale, title, notices, List.of());
    }

    /** A date in words. */
    record Appointment(CalendarEntry entry, Words words) {}

    /** Leaves address and words out. */
    @Override
    public String toString() {
        return "Letter[" + messageId + "]";
    }
}
