package cl.minka.kernel.core.notice;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Transparency;
import cl.minka.kernel.core.calendar.ZoneComponent;
import cl.minka.kernel.core.notice.Letter.Appointment;
import cl.minka.kernel.notice.CalendarEntry;
import cl.minka.kernel.time.WorkingDays;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

/**
 * Writes a date as iCalendar (RFC 5545, and RFC 5546 for the method), in Chilean time with its VTIMEZONE. Equal in every
 * attempt to send it.
 */
final class CalendarWriter {
    private final MailSettings settings;
    private final Instant written;
    private final Locale locale;

    CalendarWriter(MailSettings settings, Instant written, Locale locale) {
        this.settings = settings;
        this.written = written;
        this.locale = locale;
    }

    String write(Appointment date) {
        CalendarEntry entry = date.entry();
        ICalendar calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId("-//AMUCH//Minka//ES");
        calendar.setMethod(entry.cancelled() ? Method.cancel() : Method.publish());
        Instant ends = entry.ends().orElse(entry.begins());
        // Written in UTC where a local time would have two readings.
        if (ZoneComponent.isPlain(WorkingDays.ZONE, entry.begins()) && ZoneComponent.isPlain(WorkingDays.ZONE, ends)) {
            calendar.getTimezoneInfo()
                    .setDefaultTimezone(new TimezoneAssignment(
                            TimeZone.getTimeZone(WorkingDays.ZONE),
                            ZoneComponent.of(WorkingDays.ZONE, entry.begins(), ends)));
        }
        calendar.addEvent(event(date));
        return Biweekly.write(calendar).go();
    }

    private VEvent event(Appointment date) {
        CalendarEntry entry = date.entry();
        VEvent event = new VEvent();
        event.setUid(settings.worldwide(entry.uid()));
        event.setSequence(entry.sequence());
        event.setDateTimeStamp(Date.from(written));
        event.setDateStart(Date.from(entry.begins()), true);
        entry.ends().ifPresent(ends -> event.setDateEnd(Date.from(ends), true));
        event.setSummary(LetterWriter.line(date.words().title())).setLanguage(locale.toLanguageTag());
        event.setDescription(date.words().body()).setLanguage(locale.toLanguageTag());
        entry.location().map(LetterWriter::line).ifPresent(event::setLocation);
        event.setOrganizer(new Organizer(null, settings.from()));
        event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
        event.setTransparency(Transparency.transparent());
        return event;
    }
}
