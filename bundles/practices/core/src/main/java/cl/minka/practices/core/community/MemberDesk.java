package cl.minka.practices.core.community;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.community.CommunityMember;
import cl.minka.practices.community.CommunityMember.Role;
import cl.minka.practices.community.CommunitySheet;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;

/** Lets municipalities in and out. A community that a municipality called together always has one that moderates. */
final class MemberDesk {
    private final Municipalities municipalities;
    private final CommunityNotices post;
    private final Clock clock;

    MemberDesk(Municipalities municipalities, CommunityNotices post, Clock clock) {
        this.municipalities = municipalities;
        this.post = post;
        this.clock = clock;
    }

    static Refusal notThere() {
        return new Refusal(Kind.NOT_FOUND, "practices.community-member-not-found");
    }

    Done<CommunityMember> put(
            EntityManager manager, Caller caller, String id, String cut, Optional<Role> role, Expected expected) {
        Circle circle = Circle.forChange(manager, caller, id);
        if (!circle.isOwn(cut) && !circle.moderates()) {
            throw new Forbidden();
        }
        CommunityMemberEntity member = find(manager, id, cut);
        Optional<Role> before = Optional.ofNullable(member).map(CommunityMemberEntity::role);
        if (member == null) {
            expected.checkAbsent();
            member = new CommunityMemberEntity(id, cut, first(circle, cut, role), Times.now(clock));
            manager.persist(member);
        } else {
            expected.check(member.version());
            Role next = next(circle, member, role);
            if (member.role() == Role.MODERATOR && next != Role.MODERATOR) {
                requireSuccessor(manager, circle, cut);
            }
            member.become(next, Times.now(clock));
        }
        manager.flush();
        if (before.equals(Optional.of(member.role()))) {
            return Done.of(member.toRecord());
        }
        post.memberChanged(manager, circle.community(), cut, before, member.role());
        return Done.of(member.toRecord(), told(circle, cut, member.role().name()));
    }

    /** What a municipality becomes that was not there. */
    private Role first(Circle circle, String cut, Optional<Role> role) {
        circle.active();
        if (municipalities.find(cut).isEmpty()) {
            throw new InvalidInput(Fault.at("/cut", "practices.unknown-municipality", "cut", cut));
        }
        if (circle.isAssociation() || circle.moderates() && circle.isOwn(cut)) {
            return role.filter(one -> one != Role.REQUESTED).orElse(Role.MEMBER);
        }
        if (!circle.isOwn(cut)) {
            throw new Refusal(Kind.CONFLICT, "practices.community-not-asked", Map.of("cut", cut));
        }
        if (role.filter(one -> one == Role.MODERATOR).isPresent()) {
            throw new Forbidden();
        }
        return circle.community().sheet().open() == CommunitySheet.Admission.FREELY ? Role.MEMBER : Role.REQUESTED;
    }

    private static Role next(Circle circle, CommunityMemberEntity member, Optional<Role> role) {
        if (!circle.moderates()) {
            if (role.filter(one -> one != member.role()).isPresent()) {
                throw new Forbidden();
            }
            return member.role();
        }
        Role next = role.orElse(member.role() == Role.REQUESTED ? Role.MEMBER : member.role());
        if (next == Role.REQUESTED && member.role() != Role.REQUESTED) {
            throw new InvalidInput(Fault.at("/role", "practices.community-is-member"));
        }
        return next;
    }

    Done<Void> remove(EntityManager manager, Caller caller, String id, String cut, Expected expected) {
        Circle circle = Circle.forChange(manager, caller, id);
        if (!circle.isOwn(cut) && !circle.moderates()) {
            throw new Forbidden();
        }
        CommunityMemberEntity member = find(manager, id, cut);
        if (member == null) {
            throw notThere();
        }
        expected.check(member.version());
        if (member.role() == Role.MODERATOR) {
            requireSuccessor(manager, circle, cut);
        }
        manager.remove(member);
        return Done.of(null, told(circle, cut, "NONE"));
    }

    private static void requireSuccessor(EntityManager manager, Circle circle, String cut) {
        boolean alone = CommunityStore.cuts(manager, circle.community().id(), Set.of(Role.MODERATOR)).stream()
                .allMatch(cut::equals);
        if (alone && !circle.community().convener().equals(Circle.ASSOCIATION)) {
            throw new Refusal(Kind.CONFLICT, "practices.community-last-moderator");
        }
    }

    private static CommunityMemberEntity find(EntityManager manager, String id, String cut) {
        return manager.find(CommunityMemberEntity.class, new CommunityMemberEntity.Key(id, cut));
    }

    private static Change told(Circle circle, String cut, String role) {
        String id = circle.community().id();
        return Change.of("practices.community-member", "communities/" + id + "/members/" + cut, cut)
                .facts(Map.of("community", id, "municipality", cut, "role", role));
    }
}
