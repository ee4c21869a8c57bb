package cl.minka.contest.core.initiative;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.Eligibility;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.core.PhaseFacts;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.kernel.Fault;
import cl.minka.kernel.jpa.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;

/** What others, or earlier editions, leave of a municipality's right to submit. The contest must be locked. */
final class Quotas {
    private static final List<InitiativeStatus> COUNTED = List.of(
            InitiativeStatus.SUBMITTED, InitiativeStatus.CURE, InitiativeStatus.ADMITTED, InitiativeStatus.REJECTED);

    private final PhaseFacts facts;

    Quotas(PhaseFacts facts) {
        this.facts = facts;
    }

    List<Fault> faults(EntityManager manager, ContestEntity contest, InitiativeEntity initiative) {
        Eligibility rules = contest.definition().eligibility();
        List<Fault> faults = new ArrayList<>();
        if (presented(manager, initiative) >= rules.maxPerMunicipality()) {
            faults.add(
                    Fault.at("/municipalities/0", "contest.too-many-initiatives", "most", rules.maxPerMunicipality()));
        }
        if (rules.reentryBanEditions() > 0 && hasWon(manager, contest, initiative.draft())) {
            faults.add(Fault.at("/title", "contest.reentry-ban", "editions", rules.reentryBanEditions()));
        }
        return faults;
    }

    private static long presented(EntityManager manager, InitiativeEntity initiative) {
        return manager.createQuery(
                        "SELECT COUNT(i.id) FROM InitiativeEntity i WHERE i.contest = :contest AND i.lead = :lead"
                                + " AND i.status IN :counted AND i.id <> :id",
                        Long.class)
                .setParameter("contest", initiative.contest())
                .setParameter("lead", initiative.lead())
                .setParameter("counted", COUNTED)
                .setParameter("id", initiative.id())
                .getSingleResult();
    }

    private boolean hasWon(EntityManager manager, ContestEntity contest, InitiativeDraft draft) {
        List<String> earlier = manager.createQuery(
                        "SELECT c.id FROM ContestEntity c WHERE c.organizer = :organizer AND c.id <> :id"
                                + " AND c.createdAt < :created AND c.status IN :statuses ORDER BY c.createdAt DESC",
                        String.class)
                .setParameter("organizer", contest.organizer())
                .setParameter("id", contest.id())
                .setParameter("created", contest.createdAt().toEpochMilli())
                .setParameter("statuses", List.of(ContestStatus.PUBLISHED, ContestStatus.ARCHIVED))
                .setMaxResults(contest.definition().eligibility().reentryBanEditions())
                .getResultList();
        String lead = draft.municipalities().get(0);
        String title = Folded.of(draft.title(), 200);
        return !earlier.isEmpty()
                && facts.winners(manager, Set.copyOf(earlier)).stream()
                        .filter(winner -> winner.lead().equals(lead))
                        .anyMatch(winner -> winner.titleFolded().equals(title)
                                || draft.externalId()
                                        .filter(winner.externalId()::equals)
                                        .isPresent());
    }
}
