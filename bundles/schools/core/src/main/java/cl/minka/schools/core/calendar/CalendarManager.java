package cl.minka.schools.core.calendar;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.calendar.CalendarEvent;
import cl.minka.kernel.calendar.CalendarFeed;
import cl.minka.kernel.calendar.Calendars;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.time.WorkingDays;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.calendar.FeedNotFound;
import cl.minka.schools.calendar.SchoolCalendars;
import cl.minka.schools.calendar.SessionHoliday;
import cl.minka.schools.core.offer.EditionEntity;
import cl.minka.schools.core.offer.EditionManager;
import cl.minka.schools.core.offer.Offers;
import cl.minka.schools.core.persistence.SchoolTransactions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gathers sessions and has them written as calendars. */
@Component(service = SchoolCalendars.class)
public final class CalendarManager implements SchoolCalendars {
    private static final String NAME = "Mis sesiones: Escuelas Ciudadanas";

    private final SchoolTransactions transactions;
    private final FeedManager feeds;
    private final Accounts accounts;
    private final Municipalities municipalities;
    private final WorkingDays days;
    private final Calendars calendars;
    private final Clock clock;

    @Activate
    public CalendarManager(
            @Reference SchoolTransactions transactions,
            @Reference FeedManager feeds,
            @Reference Accounts accounts,
            @Reference Municipalities municipalities,
            @Reference WorkingDays days,
            @Reference Calendars calendars,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.feeds = feeds;
        this.accounts = accounts;
        this.municipalities = municipalities;
        this.days = days;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public byte[] ofEdition(Caller caller, String id) {
        SessionEvents events = new SessionEvents(new HolidayTable(days, municipalities), Map.of());
        CalendarFeed feed = transactions.read(manager -> {
            EditionEntity edition = EditionManager.visible(manager, caller, id);
            EditionDraft draft = edition.draft();
            String title = draft.title()
                    .orElseGet(() ->
                            Offers.course(manager, edition.course()).draft().title());
            SessionEvents.Shown shown =
                    new SessionEvents.Shown("editions/" + id, title, draft, 0, Instant.EPOCH, false);
            return new CalendarFeed(title, events.of(shown, CalendarBook.of(manager, List.of(id))));
        });
        return calendars.write(feed);
    }

    @Override
    public byte[] own(Caller caller) {
        if (caller.isAnonymous()) {
            throw new Forbidden();
        }
        return of(caller.account(), caller.username());
    }

    @Override
    public byte[] ofFeed(String secret) {
        Account account = feeds.account(secret)
                .flatMap(id -> Optional.ofNullable(accounts.byId(List.of(id)).get(id)))
                .filter(found -> !found.blocked())
                .orElseThrow(FeedNotFound::new);
        return of(account.id(), account.username());
    }

    @Override
    public List<SessionHoliday> holidays(Caller caller, String id) {
        EditionDraft draft = transactions.read(
                manager -> EditionManager.visible(manager, caller, id).draft());
        return new HolidayTable(days, municipalities).of(draft);
    }

    private byte[] of(long account, String username) {
        OwnEditions own = transactions.read(manager -> OwnEditions.of(manager, account, username, clock.instant()));
        Map<String, List<CalendarEntryEntity>> entries =
                own.entries().stream().collect(Collectors.groupingBy(CalendarEntryEntity::edition));
        SessionEvents events =
                new SessionEvents(new HolidayTable(days, municipalities), accounts.known(own.instructors()));
        List<CalendarEvent> all = new ArrayList<>();
        own.shown().forEach((shown, edition) -> all.addAll(events.of(shown, entries.getOrDefault(edition, List.of()))));
        return calendars.write(new CalendarFeed(NAME, all));
    }
}
