package cl.minka.contest.core.assignment;

import cl.minka.contest.Assignment;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.people.Account;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;

/** Finds the evaluators of a contest and what they have to do. */
final class PanelStore {
    /** Derby looks up so many by the index; with many more it compares every row with every account. */
    private static final int AT_ONCE = 64;

    private PanelStore() {}

    static Optional<EvaluatorEntity> find(EntityManager manager, String contest, long account) {
        return Optional.ofNullable(manager.find(EvaluatorEntity.class, new EvaluatorEntity.Key(contest, account)));
    }

    /** @throws Refusal when he is not on the panel */
    static EvaluatorEntity present(EntityManager manager, String contest, Optional<Account> account) {
        return account.flatMap(a -> find(manager, contest, a.id()))
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.evaluator-not-found"));
    }

    /** All evaluators of a contest, by account. */
    static List<EvaluatorEntity> all(EntityManager manager, String contest) {
        return manager
                .createQuery("SELECT e FROM EvaluatorEntity e WHERE e.contest = :contest", EvaluatorEntity.class)
                .setParameter("contest", contest)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(EvaluatorEntity::account))
                .toList();
    }

    /** What they declared, all or the one of a user name, by user name; and no more of them than that. */
    static List<Declaration> declarations(EntityManager manager, String contest, Optional<String> username) {
        Conditions conditions = new Conditions().and("e.contest = :contest", "contest", contest);
        username.ifPresent(name -> conditions.and("e.username = :username", "username", name));
        return conditions
                .select(
                        manager,
                        "SELECT e.account, e.username, e.conflicts, e.employments FROM EvaluatorEntity e",
                        Object[].class)
                .getResultList()
                .stream()
                .map(Declaration::of)
                .sorted(Comparator.comparing(Declaration::username))
                .toList();
    }

    /** Their user names by account. */
    static Map<Long, String> usernames(EntityManager manager, String contest) {
        Map<Long, String> names = new HashMap<>();
        manager.createQuery(
                        "SELECT e.account, e.username FROM EvaluatorEntity e WHERE e.contest = :contest",
                        Object[].class)
                .setParameter("contest", contest)
                .getResultList()
                .forEach(row -> names.put((Long) row[0], (String) row[1]));
        return names;
    }

    /** Some of them, by account. */
    static Map<Long, EvaluatorEntity> some(EntityManager manager, String contest, Collection<Long> accounts) {
        Map<Long, EvaluatorEntity> found = new HashMap<>();
        List<Long> all = List.copyOf(accounts);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            manager.createQuery(
                            "SELECT e FROM EvaluatorEntity e WHERE e.contest = :contest AND e.account IN :accounts",
                            EvaluatorEntity.class)
                    .setParameter("contest", contest)
                    .setParameter("accounts", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .getResultList()
                    .forEach(one -> found.put(one.account(), one));
        }
        return found;
    }

    /** The accounts on the committee of the contest: nobody judges twice. */
    static Set<Long> members(EntityManager manager, String contest) {
        return Set.copyOf(
                manager.createQuery("SELECT m.account FROM MemberEntity m WHERE m.contest = :contest", Long.class)
                        .setParameter("contest", contest)
                        .getResultList());
    }

    static List<Long> accounts(EntityManager manager, String contest) {
        return manager.createQuery(
                        "SELECT e.account FROM EvaluatorEntity e WHERE e.contest = :contest ORDER BY e.account",
                        Long.class)
                .setParameter("contest", contest)
                .getResultList();
    }

    /** Those whose accounts exist and still hold the role. */
    static List<Panelist> panel(
            Collection<EvaluatorEntity> evaluators, Map<Long, Account> accounts, ConflictFinder conflicts) {
        List<Panelist> panel = new ArrayList<>();
        for (EvaluatorEntity evaluator : evaluators) {
            Account account = accounts.get(evaluator.account());
            if (account != null && isEvaluator(account)) {
                panel.add(new Panelist(
                        evaluator.account(),
                        evaluator.username(),
                        evaluator.minLoad(),
                        evaluator.maxLoad(),
                        evaluator.categories(),
                        conflicts.standing(evaluator.declaration(), account, false),
                        Origin.of(account, Role.EVALUATOR, conflicts.territory())));
            }
        }
        return panel;
    }

    static boolean isEvaluator(Account account) {
        return account.grants().stream().anyMatch(grant -> grant.role() == Role.EVALUATOR);
    }

    /** How much each has to do and has done; who has nothing is absent. */
    static Map<Long, Work> work(EntityManager manager, String contest, Collection<Long> accounts) {
        Map<Long, Work> work = new HashMap<>();
        List<Long> all = List.copyOf(accounts);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            add(work, manager, contest, all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return work;
    }

    private static void add(Map<Long, Work> work, EntityManager manager, String contest, List<Long> accounts) {
        List<Object[]> rows = manager.createQuery(
                        "SELECT a.account, a.state, COUNT(a) FROM AssignmentEntity a"
                                + " WHERE a.contest = :contest AND a.account IN :accounts"
                                + " AND a.state <> :recused GROUP BY a.account, a.state",
                        Object[].class)
                .setParameter("contest", contest)
                .setParameter("accounts", accounts)
                .setParameter("recused", Assignment.State.RECUSED)
                .getResultList();
        for (Object[] row : rows) {
            int count = ((Number) row[2]).intValue();
            work.merge(
                    (Long) row[0],
                    new Work(count, row[1] == Assignment.State.FINAL ? count : 0),
                    (one, other) -> new Work(one.assigned + other.assigned, one.finished + other.finished));
        }
    }

    /** Assigned, not recused; and of these finished. */
    record Work(int assigned, int finished) {
        static final Work NONE = new Work(0, 0);
    }
}
