package cl.minka.studies.fieldwork;

import java.util.Objects;
import java.util.Set;

/**
 * A final disposition code of the Standard Definitions of AAPOR.
 *
 * @param code as the tables have it, {@code 2.112}
 * @param modes in whose table it stands
 */
public record OutcomeCode(String code, OutcomeGroup group, Set<Mode> modes) {
    public OutcomeCode {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(group, "group");
        modes = Set.copyOf(modes);
    }

    /** How people are asked. */
    public enum Mode {
        FACE_TO_FACE,
        PHONE,
        MAIL,
        WEB
    }
}
