package cl.minka.schools.people;

import java.util.List;
import java.util.Objects;

/** Two records that may be of one person, with why. */
public record Duplicate(String id, Person first, Person second, List<Reason> reasons) {
    public Duplicate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        reasons = List.copyOf(reasons);
    }

    /** Why two records may be of one person; in JSON in lower case with hyphens. The same RUT is refused when it is written. */
    public enum Reason {
        /** The same words in the name, in whatever order, and born on the same day. */
        SAME_NAME_AND_BIRTH_DATE,
        /** The same words in the name, and living in the same municipality. */
        SAME_NAME_AND_MUNICIPALITY,
        /** Names that sound alike or differ by two letters at most, and nothing that speaks against it. */
        SIMILAR_NAME
    }
}
