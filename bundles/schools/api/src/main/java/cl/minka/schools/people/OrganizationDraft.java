package cl.minka.schools.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is written of an organization that people belong to.
 *
 * @param municipality CUT code of where it is
 * @param registration its number in a public register
 * @param officers who holds an office in it
 */
public record OrganizationDraft(
        Kind kind, String name, String municipality, Optional<String> registration, List<Officer> officers) {
    public OrganizationDraft {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(registration, "registration");
        officers = List.copyOf(officers);
    }

    /** What sort it is; in JSON in lower case with hyphens. */
    public enum Kind {
        NEIGHBOURHOOD_COUNCIL,
        SENIOR_CLUB,
        SPORTS_CLUB,
        CLUB,
        WOMENS_CENTRE,
        COOPERATIVE,
        GROUP,
        OTHER
    }

    /**
     * Who holds an office.
     *
     * @param person id
     */
    public record Officer(String office, String person) {
        public Officer {
            Objects.requireNonNull(office, "office");
            Objects.requireNonNull(person, "person");
        }
    }
}
