package cl.minka.practices.rest;

import cl.minka.kernel.rest.TableShape;
import cl.minka.practices.transfer.HoursEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Hours that one party gave another, and whether the other side agrees. */
public record HoursView(
        int number,
        String from,
        String to,
        BigDecimal hours,
        LocalDate date,
        String kind,
        String note,
        String statedBy,
        HoursEntry.State state,
        Instant statedAt) {
    static final TableShape<HoursEntry> TABLE = TableShape.<HoursEntry>named("hours")
            .column("number", HoursEntry::number)
            .column("from", entry -> entry.hours().from())
            .column("to", entry -> entry.hours().to())
            .column("hours", entry -> entry.hours().hours())
            .column("date", entry -> entry.hours().date())
            .column("kind", entry -> entry.hours().kind())
            .column("note", entry -> entry.hours().note())
            .column("statedBy", HoursEntry::statedBy)
            .column("state", HoursEntry::state);

    static HoursView of(HoursEntry entry) {
        HoursEntry.Hours given = entry.hours();
        return new HoursView(
                entry.number(),
                given.from(),
                given.to(),
                given.hours(),
                given.date(),
                given.kind(),
                given.note(),
                entry.statedBy(),
                entry.state(),
                entry.statedAt());
    }
}
