package cl.minka.contest.core.assignment;

import cl.minka.contest.Assignment;
import cl.minka.contest.Consensuses.Waiting;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Which initiatives have a difference; the narrow columns choose, then the page is loaded. */
final class ConsensusLists {
    private static final int MOST_WAITING = 20;
    private static final double SLACK = 1e-6;

    private ConsensusLists() {}

    static Page<Difference> page(EntityManager manager, ContestEntity contest, Slice slice) {
        if (!slice.sort().isEmpty()) {
            throw new InvalidInput(Fault.at("/query/sort", "kernel.bad-sort", "allowed", ""));
        }
        Set<String> all = ids(manager, contest);
        String after = slice.after().map(cursor -> cursor.keys().get(0)).orElse("");
        List<String> wanted = all.stream()
                .filter(id -> id.compareTo(after) > 0)
                .limit(slice.limit() + 1L)
                .toList();
        boolean more = wanted.size() > slice.limit();
        List<String> ids = more ? wanted.subList(0, slice.limit()) : wanted;
        return new Page<>(
                load(manager, contest, ids),
                more ? Optional.of(Cursor.of(ids.get(ids.size() - 1)).encode()) : Optional.empty(),
                OptionalLong.of(all.size()));
    }

    /** What waits for an evaluator in the contests that evaluate. */
    static List<Waiting> waiting(EntityManager manager, Caller caller) {
        Map<String, Set<String>> byContest = finishedOf(manager, caller);
        List<Waiting> waiting = new ArrayList<>();
        byContest.forEach((id, initiatives) -> {
            ContestEntity contest = ContestStore.find(manager, id).orElseThrow();
            if (contest.status() == ContestStatus.EVALUATION
                    && contest.definition().discrepancyThreshold().isPresent()) {
                load(manager, contest, initiatives.stream().sorted().toList()).stream()
                        .filter(one ->
                                one.of(caller.account()).filter(one::waitsFor).isPresent())
                        .map(one -> waiting(contest, one))
                        .forEach(waiting::add);
            }
        });
        return waiting.stream().limit(MOST_WAITING).toList();
    }

    private static Waiting waiting(ContestEntity contest, Difference one) {
        return new Waiting(
                contest.id(),
                contest.definition().title(),
                one.initiative().code(),
                contest.definition().schedule().evaluationCloses());
    }

    private static Map<String, Set<String>> finishedOf(EntityManager manager, Caller caller) {
        return manager
                .createQuery(
                        "SELECT a.contest, a.initiative FROM AssignmentEntity a"
                                + " WHERE a.account = :account AND a.state = :finished",
                        Object[].class)
                .setParameter("account", caller.account())
                .setParameter("finished", Assignment.State.FINAL)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        TreeMap::new,
                        Collectors.mapping(row -> (String) row[1], Collectors.toSet())));
    }

    private static List<Difference> load(EntityManager manager, ContestEntity contest, List<String> ids) {
        Map<String, InitiativeEntity> initiatives = InitiativeStore.byId(manager, contest.id(), ids);
        return ConsensusStore.load(
                manager,
                contest,
                ids.stream().map(initiatives::get).filter(Objects::nonNull).toList());
    }

    /** Those on which something was done, and those whose evaluators have all finished and are apart. */
    private static Set<String> ids(EntityManager manager, ContestEntity contest) {
        Set<String> ids = new TreeSet<>(manager.createQuery(
                        "SELECT c.initiative FROM ConsensusEntity c WHERE c.contest = :contest", String.class)
                .setParameter("contest", contest.id())
                .getResultList());
        contest.definition()
                .discrepancyThreshold()
                .map(threshold -> apart(manager, contest.id(), threshold))
                .ifPresent(ids::addAll);
        return ids;
    }

    /** The range that is kept beside each initiative chooses; rounded differences of doubles decide. */
    private static Set<String> apart(EntityManager manager, String contest, BigDecimal threshold) {
        Set<String> apart = new HashSet<>();
        List<?> rows = manager.createNativeQuery("SELECT id, evaluation_range FROM initiative"
                        + " WHERE contest = ? AND evaluation_range > ? AND status = 'ADMITTED'")
                .setParameter(1, contest)
                .setParameter(2, threshold.doubleValue() - SLACK)
                .getResultList();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            if (Difference.exceeds(0, ((Number) row[1]).doubleValue(), threshold)) {
                apart.add((String) row[0]);
            }
        }
        return apart;
    }
}
