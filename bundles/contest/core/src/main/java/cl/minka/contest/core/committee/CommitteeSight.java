package cl.minka.contest.core.committee;

import cl.minka.contest.core.CommitteeAccess;
import cl.minka.contest.core.assignment.Origin;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.territory.Municipalities;
import java.util.Collection;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells what a member may see: the shortlist, without that in which he has a conflict or takes no part. */
@Component(service = CommitteeAccess.class)
public final class CommitteeSight implements CommitteeAccess {
    private final Municipalities territory;

    @Activate
    public CommitteeSight(@Reference Municipalities territory) {
        this.territory = territory;
    }

    @Override
    public boolean maySee(EntityManager manager, Caller caller, ContestEntity contest, InitiativeEntity initiative) {
        Optional<CommitteeEntity> committee = CommitteeStore.find(manager, contest.id());
        return committee.isPresent()
                && CommitteeStore.member(manager, contest.id(), caller.account())
                        .isPresent()
                && committee.get().isShortlisted(initiative.id())
                && !isConflicted(caller, contest, initiative)
                && CommitteeStore.opinion(manager, initiative.id(), caller.account())
                        .filter(OpinionEntity::isRecusal)
                        .isEmpty();
    }

    /** Whether he comes from where the initiative comes from. */
    boolean isConflicted(Caller member, ContestEntity contest, InitiativeEntity initiative) {
        return isConflicted(member.grants(), contest, initiative);
    }

    /** Whether who holds these roles comes from where the initiative comes from. */
    boolean isConflicted(Collection<Grant> grants, ContestEntity contest, InitiativeEntity initiative) {
        return Origin.of(grants, Role.COMMITTEE, territory)
                .isConflicted(
                        initiative.municipalities(),
                        contest.definition().panel().excludeSameRegion(),
                        territory);
    }
}
