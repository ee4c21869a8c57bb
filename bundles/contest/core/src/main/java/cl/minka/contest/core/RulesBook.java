package cl.minka.contest.core;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.Rules;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.RulesEntity;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;

/** The rules documents of contests: every text that was ever stored stays, each under its number. */
final class RulesBook {
    private static final int MOST_BYTES = 1 << 20;

    private final ContestTransactions transactions;
    private final Clock clock;

    RulesBook(ContestTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    Rules get(Caller caller, String id, Optional<Integer> number) {
        return transactions.read(manager -> {
            ContestEntity contest = ContestStore.visible(manager, caller, id);
            return find(manager, contest, number.orElse(contest.rulesVersion()))
                    .filter(rules -> rules.publishedAt().isPresent() || caller.organizes(contest.organizer()))
                    .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.rules-not-found"));
        });
    }

    List<Rules> versions(Caller caller, String id) {
        return transactions.read(manager -> {
            ContestEntity contest = ContestStore.visible(manager, caller, id);
            boolean organizer = caller.organizes(contest.organizer());
            return manager.createQuery("SELECT r FROM RulesEntity r WHERE r.contest = :contest", RulesEntity.class)
                    .setParameter("contest", id)
                    .getResultStream()
                    .map(RulesEntity::toRecord)
                    .filter(rules -> organizer || rules.publishedAt().isPresent())
                    .sorted(Comparator.comparingInt(Rules::number))
                    .toList();
        });
    }

    Rules put(Caller caller, String id, String text, Expected expected) {
        return transactions.change(caller, manager -> {
            ContestEntity contest = ContestStore.organizedForChange(manager, caller, id);
            if (contest.rulesVersion() == 0) {
                expected.checkAbsent();
            } else {
                expected.check(contest.rulesVersion());
            }
            checkText(text);
            ContestStore.requireStatus(
                    contest,
                    ContestStatus.DRAFT,
                    ContestStatus.OPEN,
                    ContestStatus.SCREENING,
                    ContestStatus.EVALUATION,
                    ContestStatus.COMMITTEE);
            return stored(manager, contest, text);
        });
    }

    private Done<Rules> stored(EntityManager manager, ContestEntity contest, String text) {
        String sha256 = CanonicalJson.sha256(text.getBytes(StandardCharsets.UTF_8));
        Optional<Rules> present = find(manager, contest, contest.rulesVersion());
        if (present.isPresent() && present.get().sha256().equals(sha256)) {
            return Done.of(present.get());
        }
        Instant now = Times.now(clock);
        int number = contest.rulesVersion() + 1;
        RulesEntity rules = new RulesEntity(contest.id(), number, text, sha256, now);
        boolean draft = contest.status() == ContestStatus.DRAFT;
        if (!draft) {
            rules.publish(now);
        }
        manager.persist(rules);
        contest.rules(number, now);
        Change change = Change.of(
                        draft ? "contest.rules-stored" : "contest.rules-changed",
                        "contests/" + contest.id() + "/rules",
                        contest.organizer())
                .fields(Set.of("text"))
                .state(sha256)
                .facts(Map.of("version", Integer.toString(number), "sha256", sha256));
        return Done.of(rules.toRecord(), change);
    }

    private static Optional<Rules> find(EntityManager manager, ContestEntity contest, int number) {
        return Optional.ofNullable(manager.find(RulesEntity.class, new RulesEntity.Key(contest.id(), number)))
                .map(RulesEntity::toRecord);
    }

    private static void checkText(String text) {
        if (text.isBlank()) {
            throw new InvalidInput(Fault.at("/text", "kernel.required"));
        }
        if (text.length() > MOST_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new InvalidInput(Fault.at("/text", "kernel.too-long", "most", MOST_BYTES));
        }
    }
}
