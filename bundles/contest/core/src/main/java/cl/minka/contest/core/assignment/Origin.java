package cl.minka.contest.core.assignment;

import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.territory.Municipalities;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Where somebody who judges comes from: the municipalities of the organisations for which he holds his role, and their
 * regions. With {@code amuch} or without an organisation he comes from nowhere.
 */
public record Origin(Set<String> municipalities, Set<String> regions) {
    public Origin {
        municipalities = Set.copyOf(municipalities);
        regions = Set.copyOf(regions);
    }

    public static Origin of(Account account, Role role, Municipalities territory) {
        return of(account.grants(), role, territory);
    }

    public static Origin of(Collection<Grant> grants, Role role, Municipalities territory) {
        Set<String> cuts = new HashSet<>();
        Set<String> regions = new HashSet<>();
        for (Grant grant : grants) {
            if (grant.role() == role) {
                grant.organization().flatMap(territory::find).ifPresent(municipality -> {
                    cuts.add(municipality.cut());
                    regions.add(municipality.region().code());
                });
            }
        }
        return new Origin(cuts, regions);
    }

    /** The regions of some municipalities. */
    public static Set<String> regions(Collection<String> cuts, Municipalities territory) {
        Set<String> regions = new HashSet<>();
        cuts.forEach(cut -> territory
                .find(cut)
                .ifPresent(municipality -> regions.add(municipality.region().code())));
        return regions;
    }

    /** Whether he must not judge what these municipalities present. */
    public boolean isConflicted(Collection<String> cuts, boolean sameRegionToo, Municipalities territory) {
        return !Collections.disjoint(municipalities, cuts)
                || sameRegionToo && !Collections.disjoint(regions, regions(cuts, territory));
    }
}
