package cl.minka.kernel.core.people;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import java.util.List;
import java.util.Set;

/** Which accounts a caller manages: administrators all, organisers those whose roles all belong to their organisations. */
record AccountScope(boolean all, Set<String> organizations) {
    private static final Set<Role> NEED_ORGANIZATION = Set.of(Role.ORGANIZER, Role.MUNICIPALITY);

    /** Refuses whoever manages no accounts at all. */
    static AccountScope of(Caller caller) {
        if (!caller.isAdmin() && !caller.is(Role.ORGANIZER)) {
            throw new Forbidden();
        }
        return new AccountScope(caller.isAdmin(), caller.organizations(Role.ORGANIZER));
    }

    boolean covers(List<Grant> grants) {
        return all || !grants.isEmpty() && grants.stream().allMatch(this::covers);
    }

    boolean covers(Grant grant) {
        return all
                || grant.role() != Role.ADMIN
                        && grant.organization().map(organizations::contains).orElse(false);
    }

    void check(List<Grant> grants) {
        if (!covers(grants)) {
            throw new Forbidden();
        }
    }

    /** A role without organisation that an organiser of one organisation gives belongs to that one. */
    Grant complete(Grant grant) {
        boolean open = grant.organization().isEmpty()
                && !NEED_ORGANIZATION.contains(grant.role())
                && grant.role() != Role.ADMIN;
        return !all && open && organizations.size() == 1
                ? Grant.of(grant.role(), organizations.iterator().next())
                : grant;
    }
}
