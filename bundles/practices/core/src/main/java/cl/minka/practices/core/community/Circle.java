package cl.minka.practices.core.community;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.practices.community.Community.Standing;
import cl.minka.practices.community.CommunityMember;
import cl.minka.practices.community.CommunitySheet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.persistence.EntityManager;

/** A community and what the caller is in it: the one place that says who may read, write and moderate. */
final class Circle {
    static final String ASSOCIATION = "amuch";

    private final CommunityEntity community;
    private final boolean association;
    private final Set<String> own;
    private final Set<String> member;
    private final Standing standing;

    private Circle(CommunityEntity community, Caller caller, List<CommunityMemberEntity> members) {
        this.community = community;
        this.association = caller.organizes(ASSOCIATION);
        this.own = own(caller);
        List<CommunityMemberEntity> mine =
                members.stream().filter(one -> own.contains(one.cut())).toList();
        this.member = new TreeSet<>();
        mine.stream()
                .filter(one -> one.role() != CommunityMember.Role.REQUESTED)
                .forEach(one -> member.add(one.cut()));
        this.standing = standing(mine);
    }

    /** @param members of the community, or at least those for whom the caller acts */
    static Circle of(Caller caller, CommunityEntity community, List<CommunityMemberEntity> members) {
        return new Circle(community, caller, members);
    }

    static Circle of(EntityManager manager, Caller caller, String id) {
        CommunityEntity community = manager.find(CommunityEntity.class, id);
        if (community == null) {
            throw new Refusal(Kind.NOT_FOUND, "practices.community-not-found");
        }
        return of(manager, caller, community);
    }

    static Circle of(EntityManager manager, Caller caller, CommunityEntity community) {
        Set<String> own = own(caller);
        return new Circle(
                community,
                caller,
                own.isEmpty()
                        ? List.of()
                        : manager.createQuery(
                                        "SELECT m FROM CommunityMemberEntity m"
                                                + " WHERE m.community = :community AND m.cut IN :own",
                                        CommunityMemberEntity.class)
                                .setParameter("community", community.id())
                                .setParameter("own", own)
                                .getResultList());
    }

    /** Keeps others who change members or write out until the transaction ends; what is read after it is the present. */
    static Circle forChange(EntityManager manager, Caller caller, String id) {
        manager.createNativeQuery("UPDATE community SET posts = posts WHERE id = ?")
                .setParameter(1, id)
                .executeUpdate();
        return of(manager, caller, id);
    }

    /** The municipalities for which the caller acts. */
    static Set<String> own(Caller caller) {
        Set<String> own = new HashSet<>(caller.organizations(Role.MUNICIPALITY));
        own.addAll(caller.organizations(Role.ORGANIZER));
        own.remove(ASSOCIATION);
        return own;
    }

    private Standing standing(List<CommunityMemberEntity> mine) {
        if (association || mine.stream().anyMatch(one -> one.role() == CommunityMember.Role.MODERATOR)) {
            return Standing.MODERATOR;
        }
        if (!member.isEmpty()) {
            return Standing.MEMBER;
        }
        return mine.isEmpty() ? Standing.NONE : Standing.REQUESTED;
    }

    CommunityEntity community() {
        return community;
    }

    Standing standing() {
        return standing;
    }

    /** Whether the caller acts for that municipality. */
    boolean isOwn(String cut) {
        return own.contains(cut);
    }

    boolean isAssociation() {
        return association;
    }

    boolean moderates() {
        return standing == Standing.MODERATOR;
    }

    boolean isMember() {
        return moderates() || standing == Standing.MEMBER;
    }

    /** The caller's municipalities that are members. */
    Set<String> member() {
        return member;
    }

    Circle readable() {
        return isMember() || community.sheet().readers() == CommunitySheet.Readers.PUBLIC ? this : members();
    }

    /** Refuses who is not in, and says how to join. */
    Circle members() {
        if (!isMember()) {
            throw new Refusal(Kind.FORBIDDEN, "practices.community-members-only", Map.of("community", community.id()));
        }
        return this;
    }

    Circle moderated() {
        if (!moderates()) {
            throw new Forbidden();
        }
        return this;
    }

    Circle active() {
        if (!community.isActive()) {
            throw new Refusal(Kind.CONFLICT, "practices.community-closed");
        }
        return this;
    }

    /** For whom the caller writes. */
    String speaker(Optional<String> wanted) {
        Supplier<String> usual = () -> member.stream().findFirst().orElse(ASSOCIATION);
        String speaker = wanted.orElseGet(usual);
        if (!member.contains(speaker) && !(association && speaker.equals(ASSOCIATION))) {
            throw new InvalidInput(Fault.at("/municipality", "practices.community-not-yours", "cut", speaker));
        }
        return speaker;
    }
}
