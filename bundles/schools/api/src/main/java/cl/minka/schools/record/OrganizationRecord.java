package cl.minka.schools.record;

import cl.minka.schools.indicator.IndicatorFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What those who came for an organization have learnt, without naming anybody.
 *
 * @param organization id
 * @param smallest a group of fewer people is shown without figures; 0 where every group is shown
 * @param total of all years; a person counts once; empty where they are that few
 * @param entries in the order in which the editions begin
 */
public record OrganizationRecord(
        String organization,
        String name,
        int smallest,
        Optional<IndicatorFigures> total,
        List<Entry> entries,
        Instant asOf) {
    public OrganizationRecord {
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(total, "total");
        entries = List.copyOf(entries);
        Objects.requireNonNull(asOf, "asOf");
    }

    /**
     * One edition.
     *
     * @param figures empty where the group is too small for who asks, or would tell how small another is
     * @param certificates that stand; empty while nobody can tell, and without figures
     */
    public record Entry(
            String edition,
            String title,
            String area,
            String organizer,
            Optional<LocalDate> startsOn,
            Optional<IndicatorFigures> figures,
            Optional<Integer> certificates) {
        public Entry {
            Objects.requireNonNull(edition, "edition");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(area, "area");
            Objects.requireNonNull(organizer, "organizer");
            Objects.requireNonNull(startsOn, "startsOn");
            Objects.requireNonNull(figures, "figures");
            Objects.requireNonNull(certificates, "certificates");
        }
    }
}
