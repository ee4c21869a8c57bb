package cl.minka.assistance.level;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps the calendar of each municipality. */
@ProviderType
public interface ServiceCalendars {
    /** The calendar of a municipality that the caller belongs to or assists; the usual hours where none was entered. */
    ServiceCalendar get(Caller caller, String municipality);

    /** Replaces it; every open request of the municipality is computed again before this returns. */
    ServiceCalendar put(Caller caller, ServiceCalendar calendar, Expected expected);
}
