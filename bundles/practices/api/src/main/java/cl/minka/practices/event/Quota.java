package cl.minka.practices.event;

import java.util.Objects;
import java.util.Optional;

/**
 * At most so many seats for some people.
 *
 * @param value CUT code, code of a region, or a type of organisation in lower case; empty: each of them has so many
 * @param seats at least 0
 */
public record Quota(Kind kind, Optional<String> value, int seats) {
    public Quota {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(value, "value");
    }

    /** By what a quota counts; in JSON in lower case with hyphens. */
    public enum Kind {
        MUNICIPALITY,
        REGION,
        ORGANIZATION_TYPE
    }
}
