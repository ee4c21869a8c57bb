package cl.minka.contest.core.initiative;

import cl.minka.contest.Attachment;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Initiative;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.WrongStatus;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestNumbers;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.persistence.EntityManager;

/** Files initiatives and takes them back. The lock on the contest lets no two pass where there is room for one. */
final class Submissions {
    private final ContestTransactions transactions;
    private final Quotas quotas;
    private final Clock clock;

    Submissions(ContestTransactions transactions, Quotas quotas, Clock clock) {
        this.transactions = transactions;
        this.quotas = quotas;
        this.clock = clock;
    }

    Initiative submit(Caller caller, String contestId, String id) {
        return transactions.change(caller, manager -> {
            ContestEntity contest = ContestStore.visibleForChange(manager, caller, contestId);
            InitiativeEntity initiative = InitiativeAccess.visible(manager, caller, contest, id);
            Instant now = Times.now(clock);
            boolean cure = initiative.status() == InitiativeStatus.CURE;
            requireSubmittable(contest, initiative, now);
            List<Attachment> files = files(manager, initiative);
            List<Fault> faults = SubmissionCheck.faults(contest.definition(), initiative.draft(), files, now);
            faults.addAll(cure ? List.of() : quotas.faults(manager, contest, initiative));
            if (!faults.isEmpty()) {
                throw new Refusal(
                        Kind.CONFLICT,
                        "contest.not-submittable",
                        Map.of("status", ContestStore.json(initiative.status()), "who", "municipality"),
                        faults);
            }
            String sha256 = SubmittedForm.sha256(initiative.id(), contestId, initiative.draft(), files);
            if (cure) {
                initiative.cured(sha256, contest.rulesVersion(), now);
            } else {
                int number = ContestNumbers.submissions(manager, contest).taken();
                initiative.submit(number, sha256, contest.rulesVersion(), now);
            }
            return done(manager, caller, contest, initiative, files, "contest.initiative-submitted");
        });
    }

    Initiative withdraw(Caller caller, String contestId, String id, Expected expected) {
        return transactions.change(caller, manager -> {
            ContestEntity contest = ContestStore.visibleForChange(manager, caller, contestId);
            InitiativeEntity initiative = InitiativeAccess.visible(manager, caller, contest, id);
            expected.check(initiative.version());
            Instant now = Times.now(clock);
            ContestStore.requireOpenCall(contest, now);
            if (initiative.status() != InitiativeStatus.SUBMITTED) {
                throw new WrongStatus(ContestStore.json(initiative.status()), List.of("submitted"), "municipality");
            }
            initiative.move(InitiativeStatus.WITHDRAWN, now);
            return done(
                    manager, caller, contest, initiative, files(manager, initiative), "contest.initiative-withdrawn");
        });
    }

    private static void requireSubmittable(ContestEntity contest, InitiativeEntity initiative, Instant now) {
        switch (initiative.status()) {
            case DRAFT, WITHDRAWN -> ContestStore.requireOpenCall(contest, now);
            case CURE -> {
                ContestStore.requireStatus(contest, ContestStatus.SCREENING);
                Drafts.requireTerm(initiative, now);
            }
            case SUBMITTED, ADMITTED, REJECTED -> throw new WrongStatus(
                    ContestStore.json(initiative.status()), List.of("draft", "withdrawn", "cure"), "municipality");
        }
    }

    private static Done<Initiative> done(
            EntityManager manager,
            Caller caller,
            ContestEntity contest,
            InitiativeEntity initiative,
            List<Attachment> files,
            String action) {
        manager.flush();
        Initiative record = initiative.toRecord(files, InitiativeAccess.organizes(caller, contest));
        Change change = InitiativeChanges.of(contest, initiative, action).fields(Set.of("status"));
        Map<String, String> facts = new TreeMap<>(change.facts());
        record.receipt().ifPresent(receipt -> {
            facts.put("number", receipt.number());
            facts.put("sha256", receipt.sha256());
        });
        return Done.of(record, change.facts(facts));
    }

    private static List<Attachment> files(EntityManager manager, InitiativeEntity initiative) {
        return InitiativeStore.attachments(manager, List.of(initiative.id())).getOrDefault(initiative.id(), List.of());
    }
}
