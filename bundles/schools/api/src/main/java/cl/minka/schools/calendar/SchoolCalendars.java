package cl.minka.schools.calendar;

import cl.minka.kernel.Caller;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Writes sessions as iCalendar (RFC 5545, UTF-8). Times are those of {@code America/Santiago}, with its VTIMEZONE.
 *
 * <p>The UID of a session is the same ever after; SEQUENCE grows when its date, place or state change. A session that was taken away, and
 * all of an edition that was cancelled, stay with STATUS CANCELLED. A session on a holiday says so in a COMMENT.
 */
@ProviderType
public interface SchoolCalendars {
    /**
     * The sessions of an edition. Who teaches is not named: whoever has the address reads it.
     *
     * @throws cl.minka.schools.OfferNotFound also when it is a draft that is not the caller's
     */
    byte[] ofEdition(Caller caller, String edition);

    /**
     * The sessions of all editions in which the caller has a seat or completed, with who teaches them, and those that the caller
     * teaches. Those of a seat that was given up in the last 90 days are told as cancelled.
     */
    byte[] own(Caller caller);

    /**
     * The same of the account whose secret address it is.
     *
     * @throws FeedNotFound when the secret is nobody's, or its account is gone or blocked
     */
    byte[] ofFeed(String secret);

    /** The sessions of an edition that fall on a holiday where it is held, in order. */
    List<SessionHoliday> holidays(Caller caller, String edition);
}
