package cl.minka.practices.core.community;

import cl.minka.contest.Initiatives;
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
import cl.minka.practices.community.CommunityMember.Role;
import cl.minka.practices.community.JointInitiative;
import cl.minka.practices.community.JointInitiative.Presented;
import cl.minka.practices.community.JointInitiative.Sheet;
import cl.minka.practices.community.JointInitiatives;
import cl.minka.practices.core.persistence.PracticeTransactions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Keeps what members of communities do together. */
@Component(service = JointInitiatives.class)
public final class JointInitiativeManager implements JointInitiatives {
    private static final int MUNICIPALITIES = 50;

    private final PracticeTransactions transactions;
    private final Clock clock;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Initiatives contests;

    @Activate
    public JointInitiativeManager(@Reference PracticeTransactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** With contests. */
    JointInitiativeManager(PracticeTransactions transactions, Clock clock, Initiatives contests) {
        this(transactions, clock);
        this.contests = contests;
    }

    @Override
    public Page<JointInitiative> list(Caller caller, String community, Slice slice) {
        return transactions.read(manager -> {
            Circle circle = Circle.of(manager, caller, community).members();
            return JointInitiativeStore.page(manager, caller, circle, community, slice)
                    .map(view(circle));
        });
    }

    @Override
    public JointInitiative get(Caller caller, String community, String id) {
        return transactions.read(manager -> {
            Circle circle = Circle.of(manager, caller, community).members();
            return view(circle).apply(JointInitiativeStore.get(manager, caller, circle, community, id));
        });
    }

    @Override
    public JointInitiative create(Caller caller, String community, Sheet sheet) {
        Optional<Set<String>> presenters = presenters(caller, sheet.presented());
        return transactions.change(caller, manager -> {
            Circle circle = Circle.of(manager, caller, community).members().active();
            check(manager, caller, circle, sheet, presenters);
            JointInitiativeEntity initiative = new JointInitiativeEntity(community, sheet, Times.now(clock));
            manager.persist(initiative);
            manager.flush();
            JointInitiativeStore.index(manager, initiative.id(), sheet);
            return Done.of(view(circle).apply(initiative), told("created", initiative));
        });
    }

    @Override
    public JointInitiative put(Caller caller, String community, String id, Sheet sheet, Expected expected) {
        Optional<Set<String>> presenters = presenters(caller, sheet.presented());
        return transactions.change(caller, manager -> {
            Circle circle = Circle.of(manager, caller, community).members();
            JointInitiativeEntity initiative = changeable(manager, caller, circle, community, id);
            expected.check(initiative.version());
            check(manager, caller, circle, sheet, presenters);
            initiative.write(sheet, Times.now(clock));
            JointInitiativeStore.index(manager, id, sheet);
            manager.flush();
            return Done.of(view(circle).apply(initiative), told("changed", initiative));
        });
    }

    @Override
    public void delete(Caller caller, String community, String id, Expected expected) {
        transactions.change(caller, manager -> {
            Circle circle = Circle.of(manager, caller, community).members();
            JointInitiativeEntity initiative = changeable(manager, caller, circle, community, id);
            expected.check(initiative.version());
            JointInitiativeStore.unindex(manager, id);
            manager.remove(initiative);
            return Done.of(null, told("removed", initiative));
        });
    }

    /** The municipalities that present it, if the caller is one of them or organises the contest. */
    private Optional<Set<String>> presenters(Caller caller, Optional<Presented> presented) {
        if (presented.isEmpty()) {
            return Optional.empty();
        }
        Initiatives present = contests;
        if (present == null) {
            throw new Refusal(Kind.UNAVAILABLE, "practices.contests-away");
        }
        try {
            Presented link = presented.get();
            return Optional.of(Set.copyOf(present.get(caller, link.contest(), link.initiative())
                    .draft()
                    .municipalities()));
        } catch (Refusal e) {
            return Optional.of(Set.of());
        }
    }

    private static void check(
            EntityManager manager, Caller caller, Circle circle, Sheet sheet, Optional<Set<String>> presenters) {
        CommunityCheck check = new CommunityCheck()
                .needed("/title", sheet.title(), CommunityCheck.TITLE)
                .most("/description", sheet.description(), CommunityCheck.PROSE)
                .few("/municipalities", sheet.municipalities().size(), MUNICIPALITIES);
        if (sheet.municipalities().isEmpty()) {
            check.add("/municipalities", "kernel.required");
        } else if (!JointInitiativeStore.isNamed(circle, sheet)) {
            check.add("/municipalities", "practices.joint-initiative-without-yours");
        }
        Set<String> members =
                CommunityStore.cuts(manager, circle.community().id(), Set.of(Role.MEMBER, Role.MODERATOR));
        check.faults().addAll(MeetingManager.members("/municipalities/", sheet.municipalities(), members));
        presenters
                .filter(those -> those.isEmpty() || !those.containsAll(sheet.municipalities()))
                .ifPresent(those -> check.add("/initiative", "practices.joint-initiative-link"));
        sheet.practice()
                .filter(id -> !CommunityManager.isThere(manager, caller, id))
                .ifPresent(id -> check.add("/practice", "practices.unknown-practice"));
        InvalidInput.throwIfAny(check.faults());
    }

    private static JointInitiativeEntity changeable(
            EntityManager manager, Caller caller, Circle circle, String community, String id) {
        JointInitiativeEntity initiative = JointInitiativeStore.get(manager, caller, circle, community, id);
        if (!JointInitiativeStore.isNamed(circle, initiative.sheet())) {
            throw new Forbidden();
        }
        return initiative;
    }

    private static Function<JointInitiativeEntity, JointInitiative> view(Circle circle) {
        return initiative -> initiative.toRecord(JointInitiativeStore.isNamed(circle, initiative.sheet()));
    }

    private static Change told(String fact, JointInitiativeEntity initiative) {
        List<String> named = initiative.sheet().municipalities();
        String path = "communities/" + initiative.community() + "/initiatives/" + initiative.id();
        return Change.of("practices.joint-initiative-" + fact, path, named.get(0))
                .facts(Map.of("community", initiative.community(), "initiative", initiative.id()));
    }
}
