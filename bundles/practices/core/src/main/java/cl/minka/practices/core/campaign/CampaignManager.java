package cl.minka.practices.core.campaign;

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
import cl.minka.practices.Practices;
import cl.minka.practices.campaign.Campaign;
import cl.minka.practices.campaign.CampaignSheet;
import cl.minka.practices.campaign.Campaigns;
import cl.minka.practices.campaign.Consent;
import cl.minka.practices.campaign.FollowUp;
import cl.minka.practices.campaign.Reached;
import cl.minka.practices.core.community.Spokespeople;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.matching.Matches;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Keeps campaigns, sends them, and counts what came of them. */
@Component(service = Campaigns.class)
public final class CampaignManager implements Campaigns {
    private static final String ASSOCIATION = "amuch";

    private final PracticeTransactions transactions;
    private final Municipalities municipalities;
    private final Practices practices;
    private final AudienceFinder finder;
    private final CampaignDispatch dispatch;
    private final CampaignReach reach;
    private final ConsentBook consents;
    private final Clock clock;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Matches matches;

    @Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<FollowUp> followUps = List.of();

    @Activate
    public CampaignManager(
            @Reference PracticeTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference Accounts accounts,
            @Reference Practices practices,
            @Reference Notices notices,
            @Reference Clock clock) {
        Spokespeople people = new Spokespeople(accounts);
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.practices = practices;
        this.clock = clock;
        this.finder = new AudienceFinder(() -> Optional.ofNullable(matches), people);
        this.dispatch = new CampaignDispatch(transactions, finder, people, practices, notices, clock);
        this.reach = new CampaignReach(transactions, clock);
        this.consents = new ConsentBook(transactions, municipalities, clock);
    }

    /** What the container binds. */
    CampaignManager with(Matches present, List<FollowUp> counting) {
        matches = present;
        followUps = List.copyOf(counting);
        return this;
    }

    @Override
    public Page<Campaign> list(Caller caller, Optional<Campaign.State> state, Slice slice) {
        require(caller);
        return transactions.read(
                manager -> CampaignStore.page(manager, state, slice).map(campaign -> campaign.toRecord(true)));
    }

    @Override
    public Campaign get(Caller caller, String id) {
        return caller.organizes(ASSOCIATION)
                ? transactions.read(manager -> CampaignStore.get(manager, id).toRecord(true))
                : reach.toldOf(caller, id);
    }

    @Override
    public Campaign create(Caller caller, CampaignSheet sheet) {
        require(caller);
        check(sheet);
        return transactions.change(caller, manager -> {
            CampaignEntity campaign = new CampaignEntity(sheet, Times.now(clock));
            manager.persist(campaign);
            manager.flush();
            return Done.of(campaign.toRecord(true), told("created", campaign));
        });
    }

    @Override
    public Campaign put(Caller caller, String id, CampaignSheet sheet, Expected expected) {
        require(caller);
        Set<String> open = open(sheet);
        return transactions.change(caller, manager -> {
            CampaignEntity campaign = CampaignStore.forChange(manager, id);
            expected.check(campaign.version());
            InvalidInput.throwIfAny(new CampaignCheck(municipalities).faults(sheet, open));
            requireDraft(campaign);
            campaign.write(sheet, Times.now(clock));
            manager.flush();
            return Done.of(campaign.toRecord(true), told("changed", campaign));
        });
    }

    @Override
    public void delete(Caller caller, String id, Expected expected) {
        require(caller);
        transactions.change(caller, manager -> {
            CampaignEntity campaign = CampaignStore.forChange(manager, id);
            expected.check(campaign.version());
            requireDraft(campaign);
            manager.remove(campaign);
            return Done.of(null, told("removed", campaign));
        });
    }

    @Override
    public List<Reached> audience(Caller caller, String id) {
        require(caller);
        Campaign campaign = get(caller, id);
        return campaign.state() == Campaign.State.SENT
                ? transactions.read(manager -> CampaignStore.reached(manager, id))
                : finder.find(caller, campaign.sheet(), transactions.read(CampaignStore::refusing));
    }

    @Override
    public Campaign dispatch(Caller caller, String id) {
        require(caller);
        return dispatch.send(caller, id);
    }

    @Override
    public List<Reached> reach(Caller caller, String id) {
        require(caller);
        return reach.of(id, followUps);
    }

    @Override
    public void visit(Caller caller, String id) {
        reach.visit(caller, id);
    }

    @Override
    public Consent consent(Caller caller, String cut) {
        return consents.get(caller, cut);
    }

    @Override
    public Consent consent(Caller caller, String cut, boolean accepts, Expected expected) {
        return consents.put(caller, cut, accepts, expected);
    }

    private void check(CampaignSheet sheet) {
        InvalidInput.throwIfAny(new CampaignCheck(municipalities).faults(sheet, open(sheet)));
    }

    /** Those of its practices that anybody may read. */
    private Set<String> open(CampaignSheet sheet) {
        return practices.byId(Caller.anonymous("campaign"), sheet.practices()).keySet();
    }

    private static void require(Caller caller) {
        if (!caller.organizes(ASSOCIATION)) {
            throw new Forbidden();
        }
    }

    private static void requireDraft(CampaignEntity campaign) {
        if (campaign.isSent()) {
            throw new Refusal(Kind.CONFLICT, "practices.campaign-was-sent");
        }
    }

    private static Change told(String fact, CampaignEntity campaign) {
        return Change.of("practices.campaign-" + fact, "campaigns/" + campaign.id(), ASSOCIATION)
                .facts(Map.of("campaign", campaign.id()));
    }
}
