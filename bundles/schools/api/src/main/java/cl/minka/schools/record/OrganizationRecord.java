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
 * @param total of all years; a person counts once
 * @param entries in the order in which the editions begin
 */
public record OrganizationRecord(
        String organization, String name, IndicatorFigures total, List<Entry> entries, Instant asOf) {
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
     * @param certificates that stand; empty while nobody can tell
     */
    public record Entry(
            String edition,
            String title,
            String area,
            String organizer,
            Optional<LocalDate> startsOn,
            IndicatorFigures figures,
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
