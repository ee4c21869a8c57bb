package cl.minka.contest.core;

import cl.minka.contest.BlindTwin;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.Schedule;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.PendingScreenings;
import cl.minka.contest.core.redaction.BlindFileStore;
import cl.minka.kernel.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;

/** What a contest must have before it moves to its next status; every lack is told, not only the first. */
final class Preconditions {
    private static final int MOST = 1_000;

    private final PhaseFacts facts;

    Preconditions(PhaseFacts facts) {
        this.facts = facts;
    }

    List<Fault> missing(EntityManager manager, ContestEntity contest, ContestStatus to) {
        return switch (to) {
            case OPEN -> toOpen(contest);
            case EVALUATION -> toEvaluate(manager, contest);
            case COMMITTEE -> facts.hasRanking(manager, contest.id()) ? List.of() : lack("/rankings", "ranking");
            case DECIDED -> facts.hasConfirmedSelection(manager, contest.id())
                    ? List.of()
                    : lack("/selection", "selection");
            case DRAFT, SCREENING, PUBLISHED, ARCHIVED -> List.of();
        };
    }

    private static List<Fault> toOpen(ContestEntity contest) {
        List<Fault> faults = new ArrayList<>();
        if (contest.rulesVersion() == 0) {
            faults.addAll(lack("/rules", "rules"));
        }
        faults.addAll(order(contest.definition().schedule()));
        return faults;
    }

    /** The dates that are set must follow each other. */
    static List<Fault> order(Schedule schedule) {
        List<String> names = List.of("opens", "closes", "evaluationCloses", "committeeCloses");
        List<Optional<Instant>> dates =
                List.of(schedule.opens(), schedule.closes(), schedule.evaluationCloses(), schedule.committeeCloses());
        List<Fault> faults = new ArrayList<>();
        Optional<Instant> last = Optional.empty();
        for (int i = 0; i < dates.size(); i++) {
            Optional<Instant> date = dates.get(i);
            if (last.isPresent() && date.isPresent() && !last.get().isBefore(date.get())) {
                faults.addAll(lack("/schedule/" + names.get(i), "schedule-order"));
            }
            last = date.isPresent() ? date : last;
        }
        return faults;
    }

    private static List<Fault> toEvaluate(EntityManager manager, ContestEntity entity) {
        String contest = entity.id();
        List<Fault> faults = new ArrayList<>();
        long pending = PendingScreenings.count(manager, contest);
        if (pending > 0) {
            faults.add(
                    Fault.at("/screening/application", "contest.missing.applied", "count", Math.toIntExact(pending)));
        }
        long admitted = manager.createQuery(
                        "SELECT COUNT(i.id) FROM InitiativeEntity i WHERE i.contest = :contest AND i.status = :status",
                        Long.class)
                .setParameter("contest", contest)
                .setParameter("status", InitiativeStatus.ADMITTED)
                .getSingleResult();
        if (admitted == 0) {
            faults.addAll(lack("/initiatives", "admitted"));
        }
        undecided(manager, contest).map(id -> initiative(id, "undecided")).forEach(faults::add);
        notCleared(manager, contest).map(id -> initiative(id, "cleared")).forEach(faults::add);
        BlindFileStore.unready(manager, entity).stream()
                .map(id -> initiative(id, "files"))
                .forEach(faults::add);
        return faults.size() > MOST ? faults.subList(0, MOST) : faults;
    }

    private static Stream<String> undecided(EntityManager manager, String contest) {
        return manager
                .createQuery(
                        "SELECT i.id FROM InitiativeEntity i WHERE i.contest = :contest AND i.status IN :statuses"
                                + " ORDER BY i.id",
                        String.class)
                .setParameter("contest", contest)
                .setParameter("statuses", List.of(InitiativeStatus.SUBMITTED, InitiativeStatus.CURE))
                .setMaxResults(MOST)
                .getResultList()
                .stream();
    }

    private static Stream<String> notCleared(EntityManager manager, String contest) {
        return manager
                .createQuery(
                        "SELECT i.id FROM InitiativeEntity i WHERE i.contest = :contest AND i.status = :status"
                                + " AND i.blindState <> :cleared ORDER BY i.id",
                        String.class)
                .setParameter("contest", contest)
                .setParameter("status", InitiativeStatus.ADMITTED)
                .setParameter("cleared", BlindTwin.State.CLEARED)
                .setMaxResults(MOST)
                .getResultList()
                .stream();
    }

    private static List<Fault> lack(String pointer, String what) {
        return List.of(Fault.at(pointer, "contest.missing." + what));
    }

    private static Fault initiative(String id, String what) {
        return Fault.at("/initiatives/" + id, "contest.missing." + what, "initiative", id);
    }
}
