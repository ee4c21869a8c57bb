package cl.minka.kernel;

import java.util.Objects;
import java.util.Optional;

/**
 * A role with its scope.
 *
 * @param organization {@code amuch}, the CUT code of a municipality, or empty where the role has no scope
 */
public record Grant(Role role, Optional<String> organization) {
    public Grant {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(organization, "organization");
    }

    public static Grant of(Role role, String organization) {
        return new Grant(role, Optional.of(organization));
    }

    public static Grant of(Role role) {
        return new Grant(role, Optional.empty());
    }
}
