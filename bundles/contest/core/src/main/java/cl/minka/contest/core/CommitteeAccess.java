package cl.minka.contest.core;

import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.kernel.Caller;
import javax.persistence.EntityManager;

/** Whether a member of the committee may look at an initiative. */
public interface CommitteeAccess {
    /** A member, the initiative on the shortlist, no conflict and no recusal. */
    boolean maySee(EntityManager manager, Caller caller, ContestEntity contest, InitiativeEntity initiative);
}
