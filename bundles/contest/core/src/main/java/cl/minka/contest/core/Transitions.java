package cl.minka.contest.core;

import cl.minka.contest.Contest;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Transition;
import cl.minka.contest.WrongStatus;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.RulesEntity;
import cl.minka.contest.core.persistence.TransitionEntity;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;

/** Moves contests from one status to the next: by hand, or at their dates. */
final class Transitions {
    private static final int LONGEST_REASON = 2_000;
    private static final Keyset.Key OCCURRED_AT = Keyset.Key.whole("occurredAt");
    private static final Keyset<TransitionEntity> LIST = new Keyset<>(
            TransitionEntity.class,
            Keyset.Key.text("id"),
            TransitionEntity::id,
            Map.of("occurredAt", OCCURRED_AT),
            new Slice.Sort("occurredAt", false));

    private final ContestTransactions transactions;
    private final Preconditions preconditions;
    private final Clock clock;

    Transitions(ContestTransactions transactions, Preconditions preconditions, Clock clock) {
        this.transactions = transactions;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    Page<Transition> list(Caller caller, String id, Slice slice) {
        return transactions.read(manager -> {
            ContestStore.organized(manager, caller, id);
            Conditions conditions = new Conditions().and("e.contest = :contest", "contest", id);
            return LIST.page(manager, conditions, slice).map(TransitionEntity::toRecord);
        });
    }

    Contest move(Caller caller, String id, ContestStatus to, Optional<String> reason) {
        return transactions.change(caller, manager -> {
            ContestEntity contest = ContestStore.organizedForChange(manager, caller, id);
            reason.filter(text -> text.length() > LONGEST_REASON).ifPresent(text -> {
                throw new InvalidInput(Fault.at("/reason", "kernel.too-long", "most", LONGEST_REASON));
            });
            if (contest.status() == to) {
                return Done.of(contest.toRecord());
            }
            List<Fault> missing = obstacles(manager, contest, to);
            if (!missing.isEmpty()) {
                throw new WrongStatus(ContestStore.json(contest.status()), ContestStore.json(to), missing);
            }
            return moved(manager, caller, contest, to, reason.orElse(""));
        });
    }

    /** Moves every contest whose date has come; those that lack something are told of once, and tried again. */
    void moveDue(Caller system) {
        List<String> due = transactions.read(manager -> manager.createQuery(
                        "SELECT c.id FROM ContestEntity c WHERE c.nextMoveAt > 0 AND c.nextMoveAt <= :now ORDER BY c.id",
                        String.class)
                .setParameter("now", clock.millis())
                .getResultList());
        due.stream().filter(this::isWorthTrying).forEach(id -> moveDue(system, id));
    }

    private boolean isWorthTrying(String id) {
        return transactions.read(manager -> ContestStore.find(manager, id)
                .filter(contest -> !contest.isPostponed()
                        || obstacles(manager, contest, next(contest.status())).isEmpty())
                .isPresent());
    }

    private void moveDue(Caller system, String id) {
        transactions.change(system, manager -> {
            ContestEntity contest = ContestStore.organizedForChange(manager, system, id);
            boolean due = contest.nextMoveAt()
                    .filter(date -> !date.isAfter(Times.now(clock)))
                    .isPresent();
            if (!due) {
                return Done.of(contest.toRecord());
            }
            ContestStatus to = next(contest.status());
            if (obstacles(manager, contest, to).isEmpty()) {
                return moved(manager, system, contest, to, "");
            }
            return postponed(contest, to);
        });
    }

    private static Done<Contest> postponed(ContestEntity contest, ContestStatus to) {
        if (contest.isPostponed()) {
            return Done.of(contest.toRecord());
        }
        contest.postpone();
        return Done.of(
                contest.toRecord(),
                change(contest, "contest.transition-postponed")
                        .facts(Map.of("status", ContestStore.json(contest.status()), "to", ContestStore.json(to))));
    }

    private Done<Contest> moved(
            EntityManager manager, Caller caller, ContestEntity contest, ContestStatus to, String reason) {
        Instant now = Times.now(clock);
        ContestStatus from = contest.status();
        contest.move(to, now);
        if (to == ContestStatus.OPEN) {
            manager.find(RulesEntity.class, new RulesEntity.Key(contest.id(), contest.rulesVersion()))
                    .publish(now);
        }
        manager.persist(new TransitionEntity(contest.id(), from, to, caller, reason, now));
        manager.flush();
        return Done.of(
                contest.toRecord(),
                change(contest, "contest.status-changed")
                        .fields(Set.of("status"))
                        .state(ContestStore.json(to))
                        .facts(Map.of(
                                "from",
                                ContestStore.json(from),
                                "to",
                                ContestStore.json(to),
                                "automatic",
                                Boolean.toString(caller.isSystem()))));
    }

    private List<Fault> obstacles(EntityManager manager, ContestEntity contest, ContestStatus to) {
        if (to.isBefore(contest.status()) || contest.status() == ContestStatus.ARCHIVED) {
            return List.of(Fault.at("/to", "contest.transition.no-way-back"));
        }
        ContestStatus next = next(contest.status());
        if (to != next) {
            return List.of(Fault.at("/to", "contest.transition.next", "next", ContestStore.json(next)));
        }
        return preconditions.missing(manager, contest, to);
    }

    private static ContestStatus next(ContestStatus status) {
        ContestStatus[] all = ContestStatus.values();
        return all[Math.min(status.ordinal() + 1, all.length - 1)];
    }

    private static Change change(ContestEntity contest, String action) {
        return Change.of(action, "contests/" + contest.id(), contest.organizer());
    }
}
