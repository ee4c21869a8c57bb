package cl.minka.contest.core.initiative;

import cl.minka.contest.InitiativeNotFound;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Role;
import java.util.Set;
import javax.persistence.EntityManager;

/** Who may see an initiative as its municipality sees it: its municipalities and who runs the contest. */
public final class InitiativeAccess {
    private InitiativeAccess() {}

    public static boolean organizes(Caller caller, ContestEntity contest) {
        return caller.organizes(contest.organizer());
    }

    /** @throws InitiativeNotFound also for initiatives of others */
    public static InitiativeEntity visible(EntityManager manager, Caller caller, ContestEntity contest, String id) {
        InitiativeEntity initiative = InitiativeStore.get(manager, contest.id(), id);
        if (!organizes(caller, contest) && !isOf(caller, initiative)) {
            throw new InitiativeNotFound();
        }
        return initiative;
    }

    private static boolean isOf(Caller caller, InitiativeEntity initiative) {
        Set<String> own = caller.organizations(Role.MUNICIPALITY);
        return initiative.municipalities().stream().anyMatch(own::contains);
    }
}
