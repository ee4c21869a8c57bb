package cl.minka.kernel.rest;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The columns that an import knows.
 *
 * @param required each must be in the header
 * @param optional each may be in the header
 * @param open whether other columns are let through, for the service to judge
 */
public record ImportColumns(Set<String> required, Set<String> optional, boolean open) {
    public ImportColumns {
        required = Set.copyOf(required);
        optional = Set.copyOf(optional);
    }

    public static ImportColumns required(String... names) {
        return new ImportColumns(Set.of(names), Set.of(), false);
    }

    public ImportColumns optional(String... names) {
        Set<String> more = new LinkedHashSet<>(optional);
        more.addAll(Set.of(names));
        return new ImportColumns(required, more, open);
    }

    /** The same, letting other columns through. */
    public ImportColumns andOthers() {
        return new ImportColumns(required, optional, true);
    }
}
