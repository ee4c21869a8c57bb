package cl.minka.assistance.core.level;

import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.assistance.core.request.Access;
import cl.minka.assistance.core.request.LevelWatch;
import cl.minka.assistance.level.ServiceCalendar;
import cl.minka.assistance.level.ServiceCalendars;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.territory.Municipalities;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the working hours of municipalities. */
@Component(service = ServiceCalendars.class)
public final class CalendarManager implements ServiceCalendars {
    private final AssistanceTransactions transactions;
    private final Municipalities municipalities;
    private final LevelWatch watch;

    @Activate
    public CalendarManager(
            @Reference AssistanceTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference LevelWatch watch) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.watch = watch;
    }

    @Override
    public ServiceCalendar get(Caller caller, String municipality) {
        requireSeen(caller, municipality);
        return transactions.read(manager -> CalendarShelf.calendar(manager, municipality));
    }

    @Override
    public ServiceCalendar put(Caller caller, ServiceCalendar calendar, Expected expected) {
        String municipality = calendar.municipality();
        requireSeen(caller, municipality);
        ServiceCalendar stored = transactions.change(caller, manager -> {
            CalendarEntity found = manager.find(CalendarEntity.class, municipality);
            if (found != null || expected.stated()) {
                expected.check(found == null ? 0 : found.version());
            }
            CalendarCheck.of(calendar);
            CalendarEntity entity = found == null ? new CalendarEntity(municipality) : found;
            entity.write(calendar);
            manager.persist(entity);
            LevelWatch.calendarChanged(manager, municipality);
            manager.flush();
            return Done.of(
                    entity.toRecord(),
                    Change.of("assistance.calendar-stored", "assistance/calendars/" + municipality, municipality));
        });
        watch.look(municipality);
        return stored;
    }

    private void requireSeen(Caller caller, String municipality) {
        if (municipalities.find(municipality).isEmpty()) {
            throw new Refusal(Kind.NOT_FOUND, "assistance.municipality-not-found");
        }
        if (!Access.sees(caller, municipality)) {
            throw new Forbidden();
        }
    }
}
