package cl.minka.contest.core.committee;

import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Forbidden;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/**
 * What somebody may know of in the committee's affairs.
 *
 * @param organizes whether he sees everything
 * @param visible ids of the shortlisted initiatives in which he takes part, as a member
 */
record CommitteeReader(boolean organizes, Set<String> visible) {
    /** @throws Forbidden for who neither organises nor sits in the committee */
    static CommitteeReader of(
            EntityManager manager,
            Caller caller,
            ContestEntity contest,
            CommitteeEntity committee,
            CommitteeSight sight) {
        return caller.organizes(contest.organizer())
                ? new CommitteeReader(true, Set.of())
                : member(manager, caller, contest, committee, sight);
    }

    /** As a member, whatever else he is. */
    static CommitteeReader member(
            EntityManager manager,
            Caller caller,
            ContestEntity contest,
            CommitteeEntity committee,
            CommitteeSight sight) {
        if (CommitteeStore.member(manager, contest.id(), caller.account()).isEmpty()) {
            throw new Forbidden();
        }
        List<String> shortlist = committee.initiatives();
        Set<String> recused = new HashSet<>(manager.createQuery(
                        "SELECT o.initiative FROM OpinionEntity o WHERE o.contest = :contest"
                                + " AND o.account = :account AND o.recusal IS NOT NULL",
                        String.class)
                .setParameter("contest", contest.id())
                .setParameter("account", caller.account())
                .getResultList());
        Set<String> visible = InitiativeStore.byId(manager, contest.id(), shortlist).values().stream()
                .filter(initiative -> !sight.isConflicted(caller, contest, initiative))
                .map(InitiativeEntity::id)
                .filter(id -> !recused.contains(id))
                .collect(Collectors.toSet());
        return new CommitteeReader(false, visible);
    }

    boolean sees(String initiative) {
        return organizes || visible.contains(initiative);
    }

    boolean sees(Optional<String> initiative) {
        return initiative.isEmpty() || sees(initiative.get());
    }

    boolean seesAll(Collection<Point> points) {
        return points.stream().allMatch(point -> sees(point.initiative()));
    }
}
