package cl.minka.practices.core.community;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.practices.community.Communities;
import cl.minka.practices.community.Community;
import cl.minka.practices.community.CommunityMember;
import cl.minka.practices.community.CommunityMember.Role;
import cl.minka.practices.community.CommunitySheet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Finds communities and who is in them. */
final class CommunityStore {
    private static final Keyset<CommunityEntity> LIST = new Keyset<>(
            CommunityEntity.class,
            Keyset.Key.text("id"),
            CommunityEntity::id,
            Map.of(
                    "title", Keyset.Key.text("titleKey"),
                    "createdAt", Keyset.Key.whole("createdAt"),
                    "changedAt", Keyset.Key.whole("changedAt")),
            new Slice.Sort("title", false));

    private CommunityStore() {}

    static Page<Community> page(EntityManager manager, Caller caller, Communities.Filter filter, Slice slice) {
        Conditions conditions = new Conditions();
        filter.topic()
                .ifPresent(topic -> conditions.and(
                        "EXISTS (SELECT t FROM CommunityTopicEntity t WHERE t.community = e.id AND t.topic = :topic)",
                        "topic",
                        CommunityCheck.folded(topic)));
        filter.practice().ifPresent(practice -> conditions.and("e.practice = :practice", "practice", practice));
        filter.member().ifPresent(cut -> conditions
                .and(
                        "EXISTS (SELECT m FROM CommunityMemberEntity m"
                                + " WHERE m.community = e.id AND m.cut = :cut AND m.role <> :requested)",
                        "cut",
                        cut)
                .parameter("requested", Role.REQUESTED));
        filter.state().ifPresent(state -> conditions.and("e.state = :state", "state", state));
        filter.text().ifPresent(text -> conditions.words("e.titleKey", text));
        Page<CommunityEntity> page = LIST.page(manager, conditions, slice);
        Map<String, List<CommunityMemberEntity>> members =
                members(manager, page.items().stream().map(CommunityEntity::id).toList());
        return page.map(one -> view(caller, one, members.getOrDefault(one.id(), List.of())));
    }

    static Community view(EntityManager manager, Caller caller, CommunityEntity community) {
        return view(
                caller, community, members(manager, List.of(community.id())).getOrDefault(community.id(), List.of()));
    }

    private static Community view(Caller caller, CommunityEntity community, List<CommunityMemberEntity> members) {
        Circle circle = Circle.of(caller, community, members);
        return new Community(
                community.id(),
                community.sheet(),
                community.convener(),
                seen(circle, members),
                community.posts(),
                circle.standing(),
                community.createdAt(),
                community.changedAt(),
                community.version());
    }

    /** Who is in; who asks to be, only for moderators and for himself. */
    static List<CommunityMember> seen(Circle circle, List<CommunityMemberEntity> members) {
        return members.stream()
                .filter(one -> one.role() != Role.REQUESTED || circle.moderates() || circle.isOwn(one.cut()))
                .sorted(Comparator.comparing(CommunityMemberEntity::cut))
                .map(CommunityMemberEntity::toRecord)
                .toList();
    }

    static Map<String, List<CommunityMemberEntity>> members(EntityManager manager, List<String> communities) {
        if (communities.isEmpty()) {
            return Map.of();
        }
        return manager
                .createQuery(
                        "SELECT m FROM CommunityMemberEntity m WHERE m.community IN :communities",
                        CommunityMemberEntity.class)
                .setParameter("communities", communities)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(CommunityMemberEntity::community));
    }

    /** The codes of those that are in with one of the roles. */
    static Set<String> cuts(EntityManager manager, String community, Set<Role> roles) {
        return members(manager, List.of(community)).getOrDefault(community, List.of()).stream()
                .filter(one -> roles.contains(one.role()))
                .map(CommunityMemberEntity::cut)
                .collect(Collectors.toSet());
    }

    static void index(EntityManager manager, String community, CommunitySheet sheet) {
        unindex(manager, community);
        CommunityCheck.folded(sheet.topics())
                .forEach(topic -> manager.persist(new CommunityTopicEntity(community, topic)));
    }

    static void unindex(EntityManager manager, String community) {
        manager.createQuery("DELETE FROM CommunityTopicEntity t WHERE t.community = :community")
                .setParameter("community", community)
                .executeUpdate();
    }

    /** Whether anything was written in it. */
    static boolean isUsed(EntityManager manager, String community) {
        for (String table : List.of("PostEntity", "MeetingEntity", "JointInitiativeEntity")) {
            if (!manager.createQuery("SELECT e.id FROM " + table + " e WHERE e.community = :community", String.class)
                    .setParameter("community", community)
                    .setMaxResults(1)
                    .getResultList()
                    .isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
