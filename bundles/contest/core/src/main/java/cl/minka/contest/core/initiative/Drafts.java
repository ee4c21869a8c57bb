package cl.minka.contest.core.initiative;

import cl.minka.contest.Attachment;
import cl.minka.contest.BlindTwin;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Initiative;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.Screening;
import cl.minka.contest.WrongStatus;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.territory.Municipalities;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;

/** Writes, changes and removes what has not been submitted, or has been sent back. */
final class Drafts {
    private final ContestTransactions transactions;
    private final Municipalities municipalities;
    private final Clock clock;

    Drafts(ContestTransactions transactions, Municipalities municipalities, Clock clock) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    Initiative create(Caller caller, String contestId, InitiativeDraft draft) {
        return transactions.change(caller, manager -> {
            ContestEntity contest = ContestStore.visibleForChange(manager, caller, contestId);
            requireLead(caller, contest, draft);
            checkValues(contest, draft);
            Instant now = Times.now(clock);
            ContestStore.requireOpenCall(contest, now);
            requireFreeExternalId(manager, contest, "", draft);
            InitiativeEntity initiative =
                    new InitiativeEntity(contestId, freeCode(manager, contestId), caller.account(), now);
            initiative.write(draft, region(draft), now);
            manager.persist(initiative);
            manager.flush();
            InitiativeStore.municipalities(manager, initiative);
            return Done.of(
                    initiative.toRecord(List.of(), InitiativeAccess.organizes(caller, contest)),
                    InitiativeChanges.of(contest, initiative, "contest.initiative-created"));
        });
    }

    Initiative update(Caller caller, String contestId, String id, InitiativeDraft draft, Expected expected) {
        return transactions.change(caller, manager -> {
            ContestEntity contest = ContestStore.visibleForChange(manager, caller, contestId);
            InitiativeEntity initiative = InitiativeAccess.visible(manager, caller, contest, id);
            expected.check(initiative.version());
            if (!draft.municipalities().isEmpty()
                    && !draft.municipalities().get(0).equals(initiative.lead())) {
                requireLead(caller, contest, draft);
            }
            checkValues(contest, draft);
            Instant now = Times.now(clock);
            InitiativeDraft before = initiative.draft();
            requireEditable(contest, initiative, now).ifPresent(screening -> CureScope.check(screening, before, draft));
            requireFreeExternalId(manager, contest, id, draft);
            return updated(manager, caller, contest, initiative, draft, now);
        });
    }

    private Done<Initiative> updated(
            EntityManager manager,
            Caller caller,
            ContestEntity contest,
            InitiativeEntity initiative,
            InitiativeDraft draft,
            Instant now) {
        Set<String> changed = CureScope.changed(initiative.draft(), draft);
        if (!changed.isEmpty()) {
            initiative.write(draft, region(draft), now);
            manager.flush();
            if (changed.contains("municipalities")) {
                InitiativeStore.municipalities(manager, initiative);
            }
            if (initiative.blindState() == BlindTwin.State.CLEARED) {
                InitiativeStore.blindState(manager, initiative.id(), BlindTwin.State.STALE);
            }
        }
        List<Attachment> files =
                InitiativeStore.attachments(manager, List.of(initiative.id())).getOrDefault(initiative.id(), List.of());
        Initiative record = initiative.toRecord(files, InitiativeAccess.organizes(caller, contest));
        return changed.isEmpty()
                ? Done.of(record)
                : Done.of(
                        record,
                        InitiativeChanges.of(contest, initiative, "contest.initiative-changed")
                                .fields(changed));
    }

    void delete(Caller caller, String contestId, String id, Expected expected) {
        transactions.change(caller, manager -> {
            ContestEntity contest = ContestStore.visibleForChange(manager, caller, contestId);
            InitiativeEntity initiative = InitiativeAccess.visible(manager, caller, contest, id);
            expected.check(initiative.version());
            if (initiative.status() != InitiativeStatus.DRAFT) {
                throw new WrongStatus(ContestStore.json(initiative.status()), List.of("draft"), "municipality");
            }
            manager.remove(initiative);
            return Done.of(id, InitiativeChanges.of(contest, initiative, "contest.initiative-deleted"));
        });
    }

    /**
     * Refuses unless the initiative may be edited now.
     *
     * @return the decision that limits what may be edited, while it is to be cured
     */
    static Optional<Screening> requireEditable(ContestEntity contest, InitiativeEntity initiative, Instant now) {
        if (initiative.status() == InitiativeStatus.CURE) {
            ContestStore.requireStatus(contest, ContestStatus.SCREENING);
            requireTerm(initiative, now);
            return initiative.screening();
        }
        ContestStore.requireOpenCall(contest, now);
        if (initiative.status() != InitiativeStatus.DRAFT && initiative.status() != InitiativeStatus.WITHDRAWN) {
            throw new WrongStatus(
                    ContestStore.json(initiative.status()), List.of("draft", "withdrawn", "cure"), "municipality");
        }
        return Optional.empty();
    }

    static void requireTerm(InitiativeEntity initiative, Instant now) {
        initiative.cureUntil().filter(end -> !now.isBefore(end)).ifPresent(end -> {
            throw new Refusal(Kind.CONFLICT, "contest.cure-term-ended", Map.of("until", end.toString()));
        });
    }

    private void requireLead(Caller caller, ContestEntity contest, InitiativeDraft draft) {
        if (InitiativeAccess.organizes(caller, contest)) {
            return;
        }
        Set<String> own = caller.organizations(Role.MUNICIPALITY);
        boolean known = !draft.municipalities().isEmpty()
                && municipalities.find(draft.municipalities().get(0)).isPresent();
        if (own.isEmpty() || known && !own.contains(draft.municipalities().get(0))) {
            throw new Forbidden();
        }
    }

    private void checkValues(ContestEntity contest, InitiativeDraft draft) {
        InvalidInput.throwIfAny(DraftCheck.faults(
                contest.definition(), draft, cut -> municipalities.find(cut).isPresent()));
    }

    private static void requireFreeExternalId(
            EntityManager manager, ContestEntity contest, String id, InitiativeDraft draft) {
        draft.externalId().ifPresent(externalId -> {
            boolean taken = manager.createQuery(
                            "SELECT i.id FROM InitiativeEntity i WHERE i.contest = :contest"
                                    + " AND i.externalId = :externalId AND i.id <> :id",
                            String.class)
                    .setParameter("contest", contest.id())
                    .setParameter("externalId", externalId)
                    .setParameter("id", id)
                    .getResultStream()
                    .findAny()
                    .isPresent();
            if (taken) {
                throw new Refusal(Kind.CONFLICT, "contest.external-id-taken", Map.of("externalId", externalId));
            }
        });
    }

    private static String freeCode(EntityManager manager, String contest) {
        while (true) {
            String code = RandomIds.code();
            long taken = manager.createQuery(
                            "SELECT COUNT(i.id) FROM InitiativeEntity i WHERE i.contest = :contest AND i.code = :code",
                            Long.class)
                    .setParameter("contest", contest)
                    .setParameter("code", code)
                    .getSingleResult();
            if (taken == 0) {
                return code;
            }
        }
    }

    private String region(InitiativeDraft draft) {
        return municipalities
                .find(draft.municipalities().get(0))
                .orElseThrow()
                .region()
                .code();
    }
}
