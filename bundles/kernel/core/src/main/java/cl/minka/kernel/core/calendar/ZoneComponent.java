package cl.minka.kernel.core.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;

/**
 * The VTIMEZONE of a zone around some instants. Each change of offset is written with its own date, as the JDK knows it:
 * Chile's rules change by decree, and a rule for ever would tell more than is known.
 */
public final class ZoneComponent {
    private static final Duration AROUND = Duration.ofDays(366);

    private ZoneComponent() {}

    public static VTimezone of(ZoneId zone, Instant from, Instant until) {
        ZoneRules rules = zone.getRules();
        VTimezone component = new VTimezone(zone.getId());
        Instant last = until.plus(AROUND);
        Instant first = from.minus(AROUND);
        ZoneOffsetTransition before = rules.previousTransition(first);
        if (before == null) {
            add(component, rules, first, rules.getOffset(first), rules.getOffset(first));
        }
        ZoneOffsetTransition next = before == null ? rules.nextTransition(first) : before;
        while (next != null && !next.getInstant().isAfter(last)) {
            add(component, rules, next.getInstant(), next.getOffsetBefore(), next.getOffsetAfter());
            next = rules.nextTransition(next.getInstant());
        }
        return component;
    }

    /** Not within the hour that clocks show twice: there a local time could be the other one. */
    public static boolean isPlain(ZoneId zone, Instant instant) {
        return zone.getRules()
                        .getValidOffsets(LocalDateTime.ofInstant(instant, zone))
                        .size()
                == 1;
    }

    private static void add(VTimezone component, ZoneRules rules, Instant at, ZoneOffset before, ZoneOffset after) {
        if (rules.isDaylightSavings(at)) {
            DaylightSavingsTime daylight = new DaylightSavingsTime();
            component.addDaylightSavingsTime(daylight);
            fill(daylight, at, before, after);
        } else {
            StandardTime standard = new StandardTime();
            component.addStandardTime(standard);
            fill(standard, at, before, after);
        }
    }

    private static void fill(Observance observance, Instant at, ZoneOffset before, ZoneOffset after) {
        LocalDateTime onset = LocalDateTime.ofInstant(at, before);
        observance.setDateStart(new DateTimeComponents(
                onset.getYear(),
                onset.getMonthValue(),
                onset.getDayOfMonth(),
                onset.getHour(),
                onset.getMinute(),
                onset.getSecond(),
                false));
        observance.setTimezoneOffsetFrom(offset(before));
        observance.setTimezoneOffsetTo(offset(after));
        observance.addTimezoneName(after.getDisplayName(TextStyle.SHORT, Locale.ROOT));
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(Duration.ofSeconds(offset.getTotalSeconds()).toMillis());
    }
}
