package cl.minka.schools.core.calendar;

import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.time.Holiday;
import cl.minka.kernel.time.WorkingDays;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.calendar.SessionHoliday;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The holidays of the years that are asked for; each year is read once. */
final class HolidayTable {
    private final WorkingDays days;
    private final Municipalities municipalities;
    private final Map<Integer, List<Holiday>> years = new HashMap<>();

    HolidayTable(WorkingDays days, Municipalities municipalities) {
        this.days = days;
        this.municipalities = municipalities;
    }

    /** The holiday of that day, in Chile, where the edition is held; at a distance only those of the whole country. */
    Optional<Holiday> on(Instant instant, Optional<String> cut) {
        LocalDate date = LocalDate.ofInstant(instant, WorkingDays.ZONE);
        return years.computeIfAbsent(date.getYear(), days::holidays).stream()
                .filter(holiday -> holiday.date().equals(date) && holds(holiday, cut))
                .findFirst();
    }

    private boolean holds(Holiday holiday, Optional<String> cut) {
        return holiday.isNational()
                || cut.flatMap(municipalities::find)
                        .filter(place -> holiday.territory().contains(place.cut())
                                || holiday.territory().contains(place.region().code()))
                        .isPresent();
    }

    List<SessionHoliday> of(EditionDraft draft) {
        List<SessionHoliday> found = new ArrayList<>();
        for (int n = 1; n <= draft.sessions().size(); n++) {
            int number = n;
            on(draft.sessions().get(n - 1).startsAt(), draft.municipality())
                    .ifPresent(holiday ->
                            found.add(new SessionHoliday(number, holiday.date(), holiday.name(), holiday.mandatory())));
        }
        return found;
    }
}
