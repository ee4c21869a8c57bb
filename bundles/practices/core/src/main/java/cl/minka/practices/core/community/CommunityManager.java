package cl.minka.practices.core.community;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.notice.Notices;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.PracticeNotFound;
import cl.minka.practices.community.Communities;
import cl.minka.practices.community.Community;
import cl.minka.practices.community.CommunityMember;
import cl.minka.practices.community.CommunityMember.Role;
import cl.minka.practices.community.CommunitySheet;
import cl.minka.practices.core.catalogue.PracticeStore;
import cl.minka.practices.core.file.FileStore;
import cl.minka.practices.core.persistence.PracticeTransactions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps communities and who is in them. */
@Component(service = Communities.class)
public final class CommunityManager implements Communities {
    private final PracticeTransactions transactions;
    private final MemberDesk members;
    private final FileStore files;
    private final Clock clock;

    @Activate
    public CommunityManager(
            @Reference PracticeTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference Accounts accounts,
            @Reference Notices notices,
            @Reference FileStore files,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.members = new MemberDesk(municipalities, new CommunityNotices(accounts, notices, municipalities), clock);
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Page<Community> list(Caller caller, Filter filter, Slice slice) {
        return transactions.read(manager -> CommunityStore.page(manager, caller, filter, slice));
    }

    @Override
    public Community get(Caller caller, String id) {
        return transactions.read(manager -> {
            Circle circle = Circle.of(manager, caller, id);
            return CommunityStore.view(manager, caller, circle.community());
        });
    }

    @Override
    public Community create(Caller caller, CommunitySheet sheet, Optional<String> municipality) {
        String founder = founder(caller, municipality);
        return transactions.change(caller, manager -> {
            check(manager, caller, sheet);
            CommunityEntity community = new CommunityEntity(founder, sheet, Times.now(clock));
            manager.persist(community);
            manager.flush();
            CommunityStore.index(manager, community.id(), sheet);
            if (!founder.equals(Circle.ASSOCIATION)) {
                manager.persist(new CommunityMemberEntity(community.id(), founder, Role.MODERATOR, Times.now(clock)));
            }
            manager.flush();
            return Done.of(CommunityStore.view(manager, caller, community), told("created", community));
        });
    }

    @Override
    public Community put(Caller caller, String id, CommunitySheet sheet, Expected expected) {
        return transactions.change(caller, manager -> {
            CommunityEntity community =
                    Circle.of(manager, caller, id).moderated().community();
            expected.check(community.version());
            check(manager, caller, sheet);
            community.write(sheet, Times.now(clock));
            CommunityStore.index(manager, id, sheet);
            manager.flush();
            return Done.of(CommunityStore.view(manager, caller, community), told("changed", community));
        });
    }

    @Override
    public void delete(Caller caller, String id, Expected expected) {
        transactions.change(caller, manager -> {
            CommunityEntity community =
                    Circle.forChange(manager, caller, id).moderated().community();
            expected.check(community.version());
            if (CommunityStore.isUsed(manager, id)) {
                throw new Refusal(Kind.CONFLICT, "practices.community-used");
            }
            CommunityStore.unindex(manager, id);
            manager.createQuery("DELETE FROM CommunityMemberEntity m WHERE m.community = :community")
                    .setParameter("community", id)
                    .executeUpdate();
            files.removeAll(manager, DocumentManager.owner(id));
            manager.remove(community);
            return Done.of(null, told("removed", community));
        });
    }

    @Override
    public List<CommunityMember> members(Caller caller, String id) {
        return get(caller, id).members();
    }

    @Override
    public CommunityMember member(Caller caller, String id, String cut) {
        return members(caller, id).stream()
                .filter(one -> one.municipality().equals(cut))
                .findFirst()
                .orElseThrow(MemberDesk::notThere);
    }

    @Override
    public CommunityMember putMember(Caller caller, String id, String cut, Optional<Role> role, Expected expected) {
        return transactions.change(caller, manager -> members.put(manager, caller, id, cut, role, expected));
    }

    @Override
    public void removeMember(Caller caller, String id, String cut, Expected expected) {
        transactions.change(caller, manager -> members.remove(manager, caller, id, cut, expected));
    }

    /** Whoever acts for one municipality need not say for which. */
    private static String founder(Caller caller, Optional<String> municipality) {
        Set<String> own = new TreeSet<>(Circle.own(caller));
        boolean association = caller.organizes(Circle.ASSOCIATION);
        String founder = municipality.orElseGet(() ->
                association ? Circle.ASSOCIATION : own.stream().findFirst().orElseThrow(Forbidden::new));
        if (!own.contains(founder) && !(association && founder.equals(Circle.ASSOCIATION))) {
            throw new Forbidden();
        }
        return founder;
    }

    private static void check(EntityManager manager, Caller caller, CommunitySheet sheet) {
        CommunityCheck check = new CommunityCheck().sheet(sheet);
        sheet.practice()
                .filter(id -> !isThere(manager, caller, id))
                .ifPresent(id -> check.add("/practice", "practices.unknown-practice"));
        InvalidInput.throwIfAny(check.faults());
    }

    static boolean isThere(EntityManager manager, Caller caller, String practice) {
        try {
            PracticeStore.get(manager, caller, practice);
            return true;
        } catch (PracticeNotFound e) {
            return false;
        }
    }

    private static Change told(String fact, CommunityEntity community) {
        return Change.of("practices.community-" + fact, "communities/" + community.id(), community.convener())
                .facts(Map.of("community", community.id()));
    }
}
