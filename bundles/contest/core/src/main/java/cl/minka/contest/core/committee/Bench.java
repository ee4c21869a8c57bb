package cl.minka.contest.core.committee;

import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.people.Account;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Who of the committee may take part in what. A member whose account is gone takes part in nothing. */
final class Bench {
    private final int quorum;
    private final Map<Long, String> members;
    private final Map<Long, Set<String>> judged;

    private Bench(int quorum, Map<Long, String> members, Map<Long, Set<String>> judged) {
        this.quorum = quorum;
        this.members = members;
        this.judged = judged;
    }

    /** @param accounts of the members, read before the transaction */
    static Bench of(
            EntityManager manager,
            ContestEntity contest,
            CommitteeEntity committee,
            Map<Long, Account> accounts,
            CommitteeSight sight) {
        Map<Long, Set<String>> recused = recused(manager, contest.id());
        Collection<InitiativeEntity> shortlist = InitiativeStore.byId(manager, contest.id(), committee.initiatives())
                .values();
        Map<Long, String> members = new HashMap<>();
        Map<Long, Set<String>> judged = new HashMap<>();
        for (MemberEntity member : CommitteeStore.members(manager, contest.id())) {
            Account account = accounts.get(member.account());
            if (account != null) {
                Set<String> out = recused.getOrDefault(member.account(), Set.of());
                members.put(member.account(), member.username());
                judged.put(
                        member.account(),
                        shortlist.stream()
                                .filter(one ->
                                        !out.contains(one.id()) && !sight.isConflicted(account.grants(), contest, one))
                                .map(InitiativeEntity::id)
                                .collect(Collectors.toSet()));
            }
        }
        return new Bench(committee.quorum(), members, judged);
    }

    private static Map<Long, Set<String>> recused(EntityManager manager, String contest) {
        Map<Long, Set<String>> recused = new HashMap<>();
        manager.createQuery(
                        "SELECT o.account, o.initiative FROM OpinionEntity o WHERE o.contest = :contest"
                                + " AND o.recusal IS NOT NULL",
                        Object[].class)
                .setParameter("contest", contest)
                .getResultList()
                .forEach(row -> recused.computeIfAbsent((Long) row[0], none -> new HashSet<>())
                        .add((String) row[1]));
        return recused;
    }

    Set<Long> accounts() {
        return members.keySet();
    }

    boolean mayJudge(long account, Point point) {
        return members.containsKey(account)
                && (point.initiative().isEmpty()
                        || judged.get(account).contains(point.initiative().get()));
    }

    List<Point> judged(long account, List<Point> points) {
        return points.stream().filter(point -> mayJudge(account, point)).toList();
    }

    /** User names of members who take no part in an initiative. */
    Set<String> away(String initiative) {
        return members.entrySet().stream()
                .filter(member -> !mayJudge(member.getKey(), Point.initiative(initiative)))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Refuses unless of those who are there as many as the quorum may judge each point; without points, as many as the
     * quorum are there.
     */
    void requireQuorum(Collection<Long> there, Collection<Point> points) {
        long least = points.stream()
                .mapToLong(point -> there.stream()
                        .filter(account -> mayJudge(account, point))
                        .count())
                .min()
                .orElseGet(() -> there.stream().filter(members::containsKey).count());
        requireQuorum(least);
    }

    void requireQuorum(long there) {
        if (there < quorum) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "contest.committee-not-quorate",
                    Map.of("quorum", quorum, "present", there, "missing", quorum - there));
        }
    }
}
