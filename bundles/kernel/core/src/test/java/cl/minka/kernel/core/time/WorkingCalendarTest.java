package cl.minka.kernel.core.time;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.core.Engine;
import cl.minka.kernel.core.Platform;
import cl.minka.kernel.core.territory.MunicipalityDirectory;
import cl.minka.kernel.time.Holiday;
import cl.minka.kernel.time.WorkingDays.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class WorkingCalendarTest {
    private static final Caller ADMIN = Caller.system("test");
    private static final Optional<String> NOWHERE = Optional.empty();

    @Parameter
    public Engine engine;

    private Platform platform;
    private WorkingCalendar calendar;

    @Parameters(name = "{0}")
    public static Engine[] engines() {
        return Engine.values();
    }

    @Before
    public void open() {
        platform = Platform.clean(engine);
        calendar = new WorkingCalendar(platform.transactions(), new MunicipalityDirectory(platform.database()));
    }

    /** Source: Ley 20.663 (7 June, region 15) and 20.768 (20 August, Chillán and Chillán Viejo). */
    @Test
    public void regionalHolidaysCountWhereTheyHold() {
        LocalDate morro = LocalDate.of(2027, 6, 7);
        assertTrue(calendar.isWorkingDay(morro, NOWHERE));
        assertFalse(calendar.isWorkingDay(morro, Optional.of("15101")));
        LocalDate procer = LocalDate.of(2027, 8, 20);
        assertFalse(calendar.isWorkingDay(procer, Optional.of("16101")));
        assertFalse("the code of before 2018", calendar.isWorkingDay(procer, Optional.of("08401")));
        assertTrue(calendar.isWorkingDay(procer, Optional.of("16102")));
        assertTrue(calendar.isWorkingDay(procer, Optional.of("15101")));
    }

    /** Source: Ley 21.482, a holiday for once on 16 September 2022. */
    @Test
    public void oneOffLawsAreInTheTable() {
        assertFalse(calendar.isWorkingDay(LocalDate.of(2022, 9, 16), NOWHERE));
        Holiday day = calendar.holidays(2022).stream()
                .filter(each -> each.date().equals(LocalDate.of(2022, 9, 16)))
                .findFirst()
                .orElseThrow();
        assertEquals(Holiday.Source.TABLE, day.source());
    }

    /** Source: the term of dias_habiles_vectores.csv, and the end of the day in Chile (summer time until 3 April 2027). */
    @Test
    public void deadlineIsTheEndOfTheLastDayInChile() {
        Instant notice = Instant.parse("2027-03-25T02:30:00Z");
        assertEquals(Instant.parse("2027-03-26T03:00:00Z"), calendar.deadline(notice, 1, NOWHERE));
        assertEquals(Instant.parse("2027-04-09T04:00:00Z"), calendar.deadline(notice, 10, NOWHERE));
    }

    @Test
    public void tableAddsAndLiftsHolidays() {
        LocalDate election = LocalDate.of(2027, 3, 2);
        Entry entry = put(election, "Elección", false, Expected.nothing());
        assertEquals(1, entry.version());
        assertFalse(calendar.isWorkingDay(election, NOWHERE));
        assertEquals(LocalDate.of(2027, 3, 3), calendar.add(LocalDate.of(2027, 3, 1), 1, NOWHERE));
        Entry lifted = put(election, "Elección", true, Expected.version(1));
        assertEquals(2, lifted.version());
        assertTrue(calendar.isWorkingDay(election, NOWHERE));
        put(LocalDate.of(2027, 5, 21), "Trabaja", true, Expected.nothing());
        assertTrue(calendar.isWorkingDay(LocalDate.of(2027, 5, 21), NOWHERE));
        assertEquals(0, count(calendar.holidays(2027), LocalDate.of(2027, 5, 21)));
        assertEquals(Optional.of(lifted), calendar.entry(election));
        assertEquals(3, platform.number("SELECT COUNT(*) FROM audit_entry"));
    }

    /** Source: Ley 2.977, art. 1: 1 January is a holiday; the table shows it, so that it can be struck out. */
    @Test
    public void aHolidayOfTheRuleIsShownAndStruckOut() {
        LocalDate day = LocalDate.of(2027, 1, 1);
        Entry shown = calendar.entry(day).orElseThrow();
        assertEquals(0, shown.version());
        assertFalse(shown.working());
        assertEquals(Optional.empty(), calendar.entry(LocalDate.of(2027, 1, 4)));
        assertEquals(Optional.empty(), calendar.entry(LocalDate.of(1810, 9, 18)));
        assertEquals(Kind.STALE, kind(() -> put(day, "x", true, Expected.version(1))));
        assertEquals(1, put(day, shown.name(), true, Expected.version(0)).version());
        assertTrue(calendar.isWorkingDay(day, NOWHERE));
        assertEquals(Kind.STALE, kind(() -> put(day, "x", true, Expected.version(0))));
        put(LocalDate.of(2027, 5, 21), "x", true, Expected.nothing());
    }

    @Test
    public void changesAreForAdministratorsAndTheirVersion() {
        LocalDate day = LocalDate.of(2027, 3, 2);
        Caller reader = Caller.anonymous("r");
        assertEquals(Kind.FORBIDDEN, kind(() -> calendar.put(reader, day, "x", false, false, Expected.nothing())));
        assertEquals(Kind.STALE, kind(() -> put(day, "x", false, Expected.version(1))));
        put(day, "x", false, Expected.nothing());
        assertEquals(Kind.PRECONDITION_REQUIRED, kind(() -> put(day, "x", false, Expected.nothing())));
        assertEquals(Kind.STALE, kind(() -> put(day, "x", false, Expected.version(7))));
        assertEquals(Kind.INVALID, kind(() -> put(day, " ", false, Expected.version(1))));
    }

    @Test
    public void absurdTermsAreRefused() {
        assertThrows(InvalidInput.class, () -> calendar.add(LocalDate.of(2027, 1, 1), 0, NOWHERE));
        assertThrows(InvalidInput.class, () -> calendar.add(LocalDate.of(1900, 1, 1), 1, NOWHERE));
        assertThrows(InvalidInput.class, () -> calendar.add(LocalDate.of(2027, 1, 1), 1_000_000, NOWHERE));
    }

    private Entry put(LocalDate day, String name, boolean working, Expected expected) {
        return calendar.put(ADMIN, day, name, false, working, expected);
    }

    private static Kind kind(Runnable work) {
        return assertThrows(Refusal.class, work::run).kind();
    }

    private static long count(List<Holiday> days, LocalDate date) {
        return days.stream().filter(day -> day.date().equals(date)).count();
    }
}
