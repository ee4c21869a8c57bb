package cl.minka.assistance.core.level;

import cl.minka.assistance.level.ServiceCalendar;
import cl.minka.kernel.jpa.Json;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** The working hours of a municipality. */
@Entity
@Table(name = "assistance_calendar")
public class CalendarEntity {
    @Id
    private String municipality;

    private String calendar;

    @Version
    private long version;

    protected CalendarEntity() {}

    CalendarEntity(String municipality) {
        this.municipality = municipality;
    }

    void write(ServiceCalendar newCalendar) {
        calendar = Json.write(newCalendar);
    }

    long version() {
        return version;
    }

    ServiceCalendar toRecord() {
        ServiceCalendar stored = Json.read(calendar, ServiceCalendar.class);
        return new ServiceCalendar(municipality, stored.week(), stored.specialDays(), version);
    }
}
