package cl.minka.schools.rest.record;

import cl.minka.kernel.rest.TableShape;
import cl.minka.schools.indicator.IndicatorFigures;
import cl.minka.schools.record.OrganizationRecord;
import cl.minka.schools.record.OrganizationRecord.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What those who came for an organization have learnt; the figures are those of the indicators, null where a group is too small to be shown.
 *
 * @param smallest a group of fewer people is shown without figures; 0 where every group is shown
 */
public record OrganizationRecordView(
        String organization,
        String name,
        int smallest,
        Optional<IndicatorFigures> total,
        List<Entry> entries,
        Instant asOf) {
    static final TableShape<Entry> TABLE = TableShape.<Entry>named("record")
            .column("edition", Entry::edition)
            .column("title", Entry::title)
            .column("area", Entry::area)
            .column("organizer", Entry::organizer)
            .column("startsOn", Entry::startsOn)
            .column("people", entry -> entry.figures().map(IndicatorFigures::people))
            .column("started", entry -> entry.figures().map(IndicatorFigures::started))
            .column("completed", entry -> entry.figures().map(IndicatorFigures::completed))
            .column("droppedOut", entry -> entry.figures().map(IndicatorFigures::droppedOut))
            .column("hoursReceived", entry -> entry.figures().map(IndicatorFigures::hoursReceived))
            .column("attendanceRate", entry -> entry.figures().flatMap(IndicatorFigures::attendanceRate))
            .column("certificates", Entry::certificates);

    static OrganizationRecordView of(OrganizationRecord record) {
        return new OrganizationRecordView(
                record.organization(),
                record.name(),
                record.smallest(),
                record.total(),
                record.entries(),
                record.asOf());
    }
}
