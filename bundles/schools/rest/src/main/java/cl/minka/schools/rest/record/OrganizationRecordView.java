package cl.minka.schools.rest.record;

import cl.minka.kernel.rest.TableShape;
import cl.minka.schools.indicator.IndicatorFigures;
import cl.minka.schools.record.OrganizationRecord;
import cl.minka.schools.record.OrganizationRecord.Entry;
import java.time.Instant;
import java.util.List;

/** What those who came for an organization have learnt; the figures are those of the indicators. */
public record OrganizationRecordView(
        String organization, String name, IndicatorFigures total, List<Entry> entries, Instant asOf) {
    static final TableShape<Entry> TABLE = TableShape.<Entry>named("record")
            .column("edition", Entry::edition)
            .column("title", Entry::title)
            .column("area", Entry::area)
            .column("organizer", Entry::organizer)
            .column("startsOn", Entry::startsOn)
            .column("people", entry -> entry.figures().people())
            .column("started", entry -> entry.figures().started())
            .column("completed", entry -> entry.figures().completed())
            .column("droppedOut", entry -> entry.figures().droppedOut())
            .column("hoursReceived", entry -> entry.figures().hoursReceived())
            .column("attendanceRate", entry -> entry.figures().attendanceRate())
            .column("certificates", Entry::certificates);

    static OrganizationRecordView of(OrganizationRecord record) {
        return new OrganizationRecordView(
                record.organization(), record.name(), record.total(), record.entries(), record.asOf());
    }
}
