package cl.minka.contest.core.search;

import cl.minka.contest.Assignment;
import cl.minka.contest.core.assignment.Origin;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.kernel.Role;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;

/** What conditions are made in: the contest, the parameters so far, and the panel, once somebody asks for it. */
final class Scene {
    private final EntityManager manager;
    private final ContestEntity contest;
    private final Accounts accounts;
    private final Municipalities territory;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Double>>> scores = new HashMap<>();
    private Optional<List<Member>> panel = Optional.empty();
    private Optional<Map<Long, Long>> loads = Optional.empty();
    private int aliases;

    Scene(EntityManager manager, ContestEntity contest, Accounts accounts, Municipalities territory) {
        this.manager = manager;
        this.contest = contest;
        this.accounts = accounts;
        this.territory = territory;
    }

    /** A member of the panel, with what the kernel knows of the account. */
    record Member(long account, String username, String name, int maxLoad, Origin origin, Set<String> declared) {}

    ContestEntity contest() {
        return contest;
    }

    Municipalities territory() {
        return territory;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** For a query of its own. */
    Scene apart() {
        return new Scene(manager, contest, accounts, territory);
    }

    /** What such a query finds. */
    <T> List<T> find(String query, Class<T> type) {
        TypedQuery<T> typed = manager.createQuery(query, type);
        parameters.forEach(typed::setParameter);
        return typed.getResultList();
    }

    /** The place of a value in the condition. */
    String bind(Object value) {
        String name = "search" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    /** An alias that is not used yet. */
    String alias() {
        return "x" + aliases++;
    }

    List<Member> panel() {
        if (panel.isEmpty()) {
            List<Object[]> rows = manager.createQuery(
                            "SELECT v.account, v.username, v.conflicts, v.maxLoad FROM EvaluatorEntity v"
                                    + " WHERE v.contest = :contest",
                            Object[].class)
                    .setParameter("contest", contest.id())
                    .getResultList();
            Map<Long, Account> known =
                    accounts.byId(rows.stream().map(row -> (Long) row[0]).collect(Collectors.toSet()));
            panel = Optional.of(rows.stream().map(row -> member(row, known)).toList());
        }
        return panel.get();
    }

    /** How many assignments a member has, without those from which he withdrew. */
    long load(Member member) {
        if (loads.isEmpty()) {
            loads = Optional.of(manager
                    .createQuery(
                            "SELECT a.account, COUNT(a.id) FROM AssignmentEntity a WHERE a.contest = :contest"
                                    + " AND a.state <> :recused GROUP BY a.account",
                            Object[].class)
                    .setParameter("contest", contest.id())
                    .setParameter("recused", Assignment.State.RECUSED)
                    .getResultList()
                    .stream()
                    .collect(Collectors.toMap(row -> (Long) row[0], row -> ((Number) row[1]).longValue())));
        }
        return loads.get().getOrDefault(member.account(), 0L);
    }

    /** The finished scores on a criterion, by initiative. */
    Map<String, List<Double>> scores(String criterion) {
        return scores.computeIfAbsent(criterion, wanted -> manager
                .createQuery(
                        "SELECT s.initiative, s.score FROM ScoreFact s WHERE s.contest = :contest"
                                + " AND s.criterion = :criterion AND s.finished = 1",
                        Object[].class)
                .setParameter("contest", contest.id())
                .setParameter("criterion", wanted)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], Collectors.mapping(row -> (Double) row[1], Collectors.toList()))));
    }

    private Member member(Object[] row, Map<Long, Account> known) {
        Optional<Account> account = Optional.ofNullable(known.get((Long) row[0]));
        return new Member(
                (Long) row[0],
                (String) row[1],
                account.map(Account::name).orElse((String) row[1]),
                (Integer) row[3],
                account.map(one -> Origin.of(one, Role.EVALUATOR, territory)).orElse(new Origin(Set.of(), Set.of())),
                Json.read((String) row[2], new TypeReference<Set<String>>() {}));
    }
}
