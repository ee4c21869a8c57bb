package cl.minka.kernel.core.time;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.core.persistence.Transactions;
import cl.minka.kernel.core.persistence.Transactions.Done;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.time.Holiday;
import cl.minka.kernel.time.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Working days by the rule of law and the editable table. */
@Component(service = WorkingDays.class)
public final class WorkingCalendar implements WorkingDays {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final int LONGEST_TERM = 10_000;
    private static final int LONGEST_NAME = 200;

    private final Transactions transactions;
    private final Municipalities municipalities;

    @Activate
    public WorkingCalendar(@Reference Transactions transactions, @Reference Municipalities municipalities) {
        this.transactions = transactions;
        this.municipalities = municipalities;
    }

    @Override
    public boolean isWorkingDay(LocalDate date, Optional<String> cut) {
        checkYear(date, "/date");
        return term(cut).isWorking(date);
    }

    @Override
    public LocalDate add(LocalDate from, int days, Optional<String> cut) {
        checkYear(from, "/from");
        if (days < 1 || days > LONGEST_TERM) {
            throw new InvalidInput(
                    new Fault("/days", "kernel.calendar.days-range", Map.of("least", 1, "most", LONGEST_TERM)));
        }
        return term(cut).end(from, days);
    }

    @Override
    public Instant deadline(Instant from, int days, Optional<String> cut) {
        LocalDate last = add(from.atZone(ZONE).toLocalDate(), days, cut);
        return last.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    @Override
    public List<Holiday> holidays(int year) {
        checkYear(LocalDate.ofYearDay(year, 1), "/year");
        Map<LocalDate, Entry> entries = entries();
        List<Holiday> days = new ArrayList<>(HolidayRule.of(year));
        days.removeIf(day -> entries.containsKey(day.date())
                && (day.isNational() || entries.get(day.date()).working()));
        entries.values().stream()
                .filter(entry -> !entry.working() && entry.date().getYear() == year)
                .map(entry ->
                        new Holiday(entry.date(), entry.name(), entry.mandatory(), Set.of(), Holiday.Source.TABLE))
                .forEach(days::add);
        days.sort(Comparator.comparing(Holiday::date));
        return List.copyOf(days);
    }

    @Override
    public Optional<Entry> entry(LocalDate date) {
        return transactions
                .read(em -> find(em, date))
                .map(HolidayEntity::toRecord)
                .or(() -> byRule(date));
    }

    @Override
    public Entry put(
            Caller caller, LocalDate date, String name, boolean mandatory, boolean working, Expected expected) {
        if (!caller.isAdmin()) {
            throw new Forbidden();
        }
        return transactions.change(caller, em -> {
            Optional<HolidayEntity> present = find(em, date);
            present.ifPresentOrElse(
                    found -> expected.check(found.toRecord().version()), () -> checkNotEntered(date, expected));
            checkYear(date, "/date");
            HolidayEntity entity = present.orElseGet(() -> new HolidayEntity(date));
            entity.change(checkedName(name), mandatory, working);
            em.persist(entity);
            em.flush();
            return Done.of(entity.toRecord(), change(entity.toRecord(), present.isEmpty()));
        });
    }

    private static Optional<Entry> byRule(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            return Optional.empty();
        }
        return HolidayRule.of(date.getYear()).stream()
                .filter(day -> day.date().equals(date))
                .findFirst()
                .map(day -> new Entry(date, day.name(), day.mandatory(), false, 0));
    }

    /** A holiday of the rule may be changed by version 0, as it was shown, or without any. */
    private static void checkNotEntered(LocalDate date, Expected expected) {
        if (expected.stated() && byRule(date).isPresent()) {
            expected.check(0);
        } else {
            expected.checkAbsent();
        }
    }

    private static Change change(Entry entry, boolean created) {
        return Change.of(
                        created ? "kernel.holiday-created" : "kernel.holiday-changed",
                        "calendar/holidays/" + entry.date(),
                        "amuch")
                .fields(Set.of("name", "mandatory", "working"))
                .state(entry.date() + "\n" + entry.name() + "\n" + entry.mandatory() + "\n" + entry.working())
                .facts(Map.of("date", entry.date().toString(), "working", Boolean.toString(entry.working())));
    }

    private static String checkedName(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            throw new InvalidInput(Fault.at("/name", "kernel.required"));
        }
        if (stripped.length() > LONGEST_NAME) {
            throw new InvalidInput(Fault.at("/name", "kernel.too-long", "most", LONGEST_NAME));
        }
        return stripped;
    }

    private static Optional<HolidayEntity> find(EntityManager em, LocalDate date) {
        return Optional.ofNullable(em.find(HolidayEntity.class, date.toString()));
    }

    private Term term(Optional<String> cut) {
        return new Term(cut.map(municipalities::presentCode), entries());
    }

    private Map<LocalDate, Entry> entries() {
        List<HolidayEntity> rows =
                transactions.read(em -> em.createQuery("SELECT h FROM HolidayEntity h", HolidayEntity.class)
                        .getResultList());
        Map<LocalDate, Entry> byDate = new TreeMap<>();
        rows.forEach(row -> byDate.put(row.toRecord().date(), row.toRecord()));
        return byDate;
    }

    private static void checkYear(LocalDate date, String pointer) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new InvalidInput(
                    new Fault(pointer, "kernel.calendar.year-range", Map.of("first", FIRST_YEAR, "last", LAST_YEAR)));
        }
    }
}
