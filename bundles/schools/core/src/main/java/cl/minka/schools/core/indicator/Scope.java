package cl.minka.schools.core.indicator;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Role;
import cl.minka.schools.indicator.Indicators;
import java.util.Set;
import java.util.TreeSet;

/**
 * Of whom a caller sees indicators.
 *
 * @param all of everybody
 * @param cuts otherwise of editions that these organize, and of people who live there
 * @param smallest a group of fewer people is not shown
 */
record Scope(boolean all, Set<String> cuts, int smallest) {
    private static final String ASSOCIATION = "amuch";

    static Scope everything() {
        return new Scope(true, Set.of(), 0);
    }

    static Scope of(Caller caller) {
        if (caller.organizes(ASSOCIATION)) {
            return everything();
        }
        Set<String> organized = caller.organizations(Role.ORGANIZER);
        Set<String> cuts = new TreeSet<>(organized);
        cuts.addAll(caller.organizations(Role.MUNICIPALITY));
        if (cuts.isEmpty()) {
            throw new Forbidden();
        }
        return new Scope(false, cuts, organized.containsAll(cuts) ? 0 : Indicators.SMALLEST);
    }

    /** A group of fewer people is not shown to the caller, of those who come for an organization there. */
    static int smallest(Caller caller, String cut) {
        return caller.organizes(ASSOCIATION) || caller.organizes(cut) ? 0 : Indicators.SMALLEST;
    }

    boolean sees(EditionFact edition) {
        return all || cuts.contains(edition.organizer());
    }

    boolean sees(String commune) {
        return all || cuts.contains(commune);
    }
}
