package cl.minka.studies.finding;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a number is from: a wave of a study, or one figure of it.
 *
 * @param study id
 * @param wave number, from 1
 * @param variable of the figure; empty: the wave as a whole
 * @param level of the variable, such as the name of a choice; empty for a mean
 */
public record Citation(String study, int wave, Optional<String> variable, Optional<String> level) {
    private static final Pattern PATH = Pattern.compile("studies/([a-z0-9][a-z0-9._-]{2,63})/waves/([1-9][0-9]{0,3})"
            + "(?:/figures/([A-Za-z_][A-Za-z0-9_.-]{0,63})(?:/([^/\\s]{1,40}))?)?");

    public Citation {
        Objects.requireNonNull(study, "study");
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(level, "level");
    }

    /** Reads {@code studies/<id>/waves/<n>} and {@code …/figures/<variable>[/<level>]}; empty where it is neither. */
    public static Optional<Citation> of(String path) {
        Matcher parts = PATH.matcher(path);
        return parts.matches()
                ? Optional.of(new Citation(
                        parts.group(1),
                        Integer.parseInt(parts.group(2)),
                        Optional.ofNullable(parts.group(3)),
                        Optional.ofNullable(parts.group(4))))
                : Optional.empty();
    }

    /** What {@link #of} reads. */
    public String path() {
        return "studies/" + study + "/waves/" + wave
                + variable.map(name -> "/figures/" + name).orElse("")
                + level.map(name -> "/" + name).orElse("");
    }
}
