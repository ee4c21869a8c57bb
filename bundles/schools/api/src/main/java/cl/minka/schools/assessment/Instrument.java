package cl.minka.schools.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * By what people are assessed.
 *
 * @param id within the edition, a name of small letters, digits and hyphens; empty: one is made
 * @param weight 0 or more, beside the others'; 0: it does not count for the final grade
 * @param criteria of a rubric; may be none
 * @param recoveryOf id of the instrument whose grade it may better: then it has no weight of its own
 */
public record Instrument(
        String id,
        String title,
        Kind kind,
        BigDecimal weight,
        List<Criterion> criteria,
        Optional<Instant> due,
        Optional<String> recoveryOf) {
    public Instrument {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(weight, "weight");
        criteria = List.copyOf(criteria);
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(recoveryOf, "recoveryOf");
    }

    /** What it looks at; in JSON in lower case. */
    public enum Kind {
        TEST,
        PRODUCT,
        PARTICIPATION
    }

    /** A row of a rubric, with the names of its levels from least to most. */
    public record Criterion(String id, String name, List<String> levels) {
        public Criterion {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            levels = List.copyOf(levels);
        }
    }
}
