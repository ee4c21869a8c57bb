package cl.minka.kernel;

import java.util.Map;
import java.util.Set;

/**
 * The version that a change is based on, as the caller said it ({@code If-Match}).
 *
 * <p>Services check it after they know that the caller may see the thing and before they look at the values.
 *
 * @param stated whether the caller said anything
 * @param any whether the caller accepts every version ({@code *})
 * @param versions the versions that the caller accepts
 */
public record Expected(boolean stated, boolean any, Set<Long> versions) {
    public Expected {
        versions = Set.copyOf(versions);
    }

    /** The caller said nothing. */
    public static Expected nothing() {
        return new Expected(false, false, Set.of());
    }

    /** Every version is accepted. */
    public static Expected anyVersion() {
        return new Expected(true, true, Set.of());
    }

    public static Expected version(long version) {
        return new Expected(true, false, Set.of(version));
    }

    /** Refuses with {@link Kind#PRECONDITION_REQUIRED} when nothing was said, with {@link Kind#STALE} when it differs. */
    public void check(long current) {
        if (!stated) {
            throw new Refusal(Kind.PRECONDITION_REQUIRED, "kernel.precondition-required");
        }
        if (!any && !versions.contains(current)) {
            throw new Refusal(Kind.STALE, "kernel.stale");
        }
    }

    /** For a change that would create the thing: refuses with {@link Kind#STALE} when a version was stated. */
    public void checkAbsent() {
        if (stated) {
            throw new Refusal(Kind.STALE, "kernel.stale", Map.of());
        }
    }
}
