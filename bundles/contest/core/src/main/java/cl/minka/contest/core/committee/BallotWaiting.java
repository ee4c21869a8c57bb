package cl.minka.contest.core.committee;

import cl.minka.contest.Ballot;
import cl.minka.contest.Ballots.Waiting;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.kernel.Caller;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Finds the open ballots on which a member may vote now and has not. */
final class BallotWaiting {
    private static final int MOST_CONTESTS = 20;

    private final CommitteeSight sight;

    BallotWaiting(CommitteeSight sight) {
        this.sight = sight;
    }

    List<Waiting> of(EntityManager manager, Caller caller) {
        Map<String, List<BallotEntity>> open = open(manager, caller);
        Set<String> voted = voted(manager, caller);
        Set<String> present = present(manager, caller);
        List<Waiting> waiting = new ArrayList<>();
        for (Map.Entry<String, List<BallotEntity>> each : open.entrySet()) {
            if (waiting.size() == MOST_CONTESTS) {
                break;
            }
            ContestEntity contest = ContestStore.find(manager, each.getKey()).orElseThrow();
            if (isMeeting(contest)) {
                CommitteeEntity committee = CommitteePhase.committee(manager, contest.id());
                CommitteeReader reader = CommitteeReader.member(manager, caller, contest, committee, sight);
                int count = (int) each.getValue().stream()
                        .filter(ballot -> !voted.contains(key(contest.id(), ballot.number())))
                        .filter(ballot -> ballot.session().isEmpty()
                                || present.contains(
                                        key(contest.id(), ballot.session().getAsInt())))
                        .filter(ballot -> BallotSight.isFor(reader, ballot.kind(), ballot.options()))
                        .count();
                if (count > 0) {
                    waiting.add(new Waiting(contest.id(), contest.definition().title(), count));
                }
            }
        }
        return waiting;
    }

    private static boolean isMeeting(ContestEntity contest) {
        return Set.of(ContestStatus.COMMITTEE, ContestStatus.DECIDED, ContestStatus.PUBLISHED)
                .contains(contest.status());
    }

    private static Map<String, List<BallotEntity>> open(EntityManager manager, Caller caller) {
        return manager
                .createQuery(
                        "SELECT b FROM BallotEntity b WHERE b.state = :open AND b.contest IN"
                                + " (SELECT m.contest FROM MemberEntity m WHERE m.account = :account)",
                        BallotEntity.class)
                .setParameter("open", Ballot.State.OPEN)
                .setParameter("account", caller.account())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(BallotEntity::contest, TreeMap::new, Collectors.toList()));
    }

    private static Set<String> voted(EntityManager manager, Caller caller) {
        return keys(manager, caller, "SELECT v.contest, v.number FROM VoteEntity v WHERE v.account = :account");
    }

    private static Set<String> present(EntityManager manager, Caller caller) {
        return keys(
                manager,
                caller,
                "SELECT s.contest, s.number FROM StayEntity s WHERE s.account = :account AND s.leftAt = 0");
    }

    private static Set<String> keys(EntityManager manager, Caller caller, String query) {
        return new HashSet<>(
                manager
                        .createQuery(query, Object[].class)
                        .setParameter("account", caller.account())
                        .getResultList()
                        .stream()
                        .map(row -> key((String) row[0], (Integer) row[1]))
                        .toList());
    }

    private static String key(String contest, int number) {
        return contest + '/' + number;
    }
}
