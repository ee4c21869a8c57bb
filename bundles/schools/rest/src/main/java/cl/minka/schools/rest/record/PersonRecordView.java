package cl.minka.schools.rest.record;

import cl.minka.kernel.rest.TableShape;
import cl.minka.schools.record.PersonRecord;
import cl.minka.schools.record.PersonRecord.Entry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What a person has learnt; {@code attendance} is a share of the sessions held. */
public record PersonRecordView(
        String person, String name, BigDecimal hoursReceived, List<Entry> entries, Instant asOf) {
    static final TableShape<Entry> TABLE = TableShape.<Entry>named("record")
            .column("edition", Entry::edition)
            .column("title", Entry::title)
            .column("course", Entry::course)
            .column("courseTitle", Entry::courseTitle)
            .column("area", Entry::area)
            .column("organizer", Entry::organizer)
            .column("startsOn", Entry::startsOn)
            .column("state", Entry::state)
            .column("organization", Entry::organization)
            .column("hours", Entry::hours)
            .column("hoursReceived", Entry::hoursReceived)
            .column("held", Entry::held)
            .column("attended", Entry::attended)
            .column("attendance", Entry::attendance)
            .column("grade", Entry::grade)
            .column("productAccepted", Entry::productAccepted)
            .column("certificate", Entry::certificate);

    static PersonRecordView of(PersonRecord record) {
        return new PersonRecordView(
                record.person(), record.name(), record.hoursReceived(), record.entries(), record.asOf());
    }
}
