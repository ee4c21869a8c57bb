package cl.minka.contest.core.committee;

import cl.minka.contest.Opinion;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Finds committees and what their members said. */
public final class CommitteeStore {
    private CommitteeStore() {}

    public static Optional<CommitteeEntity> find(EntityManager manager, String contest) {
        return Optional.ofNullable(manager.find(CommitteeEntity.class, contest));
    }

    static Optional<MemberEntity> member(EntityManager manager, String contest, long account) {
        return Optional.ofNullable(manager.find(MemberEntity.class, new MemberEntity.Key(contest, account)));
    }

    /** By user name. */
    static List<MemberEntity> members(EntityManager manager, String contest) {
        return manager.createQuery(
                        "SELECT m FROM MemberEntity m WHERE m.contest = :contest ORDER BY m.username",
                        MemberEntity.class)
                .setParameter("contest", contest)
                .getResultList();
    }

    static Optional<OpinionEntity> opinion(EntityManager manager, String initiative, long account) {
        return Optional.ofNullable(manager.find(OpinionEntity.class, new OpinionEntity.Key(initiative, account)));
    }

    /** All opinions and recusals of present members on the shortlist, by initiative and member. */
    public static List<Opinion> opinions(EntityManager manager, String contest, List<String> shortlist) {
        Set<Long> members =
                members(manager, contest).stream().map(MemberEntity::account).collect(Collectors.toSet());
        return manager
                .createQuery("SELECT o FROM OpinionEntity o WHERE o.contest = :contest", OpinionEntity.class)
                .setParameter("contest", contest)
                .getResultList()
                .stream()
                .filter(opinion -> members.contains(opinion.account()) && shortlist.contains(opinion.initiative()))
                .map(OpinionEntity::toRecord)
                .sorted(Comparator.comparing(Opinion::initiative).thenComparing(Opinion::member))
                .toList();
    }
}
