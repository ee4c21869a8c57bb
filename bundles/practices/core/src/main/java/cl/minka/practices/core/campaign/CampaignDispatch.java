package cl.minka.practices.core.campaign;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import cl.minka.practices.Practice;
import cl.minka.practices.Practices;
import cl.minka.practices.campaign.Campaign;
import cl.minka.practices.campaign.CampaignSheet;
import cl.minka.practices.campaign.Reached;
import cl.minka.practices.campaign.Reached.Outcome;
import cl.minka.practices.core.community.Spokespeople;
import cl.minka.practices.core.persistence.PracticeTransactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/**
 * Sends a campaign: whom it is for is found before, then state, reach and notices are stored in one transaction. Whoever comes second,
 * also after a crash, finds it sent; no account is told twice, though it acts for several municipalities.
 */
final class CampaignDispatch {
    private final PracticeTransactions transactions;
    private final AudienceFinder finder;
    private final Spokespeople people;
    private final Practices practices;
    private final Notices notices;
    private final Clock clock;

    CampaignDispatch(
            PracticeTransactions transactions,
            AudienceFinder finder,
            Spokespeople people,
            Practices practices,
            Notices notices,
            Clock clock) {
        this.transactions = transactions;
        this.finder = finder;
        this.people = people;
        this.practices = practices;
        this.notices = notices;
        this.clock = clock;
    }

    Campaign send(Caller caller, String id) {
        Campaign before =
                transactions.read(manager -> CampaignStore.get(manager, id).toRecord(true));
        if (before.state() == Campaign.State.SENT) {
            return before;
        }
        Set<String> refusing = transactions.read(CampaignStore::refusing);
        List<Reached> audience = finder.find(caller, before.sheet(), refusing);
        Map<String, Set<Long>> accounts = people.of(audience.stream()
                .filter(one -> one.outcome() == Outcome.READY)
                .map(Reached::municipality)
                .toList());
        String titles = titles(before.sheet());
        return transactions.change(caller, manager -> {
            CampaignEntity campaign = CampaignStore.forChange(manager, id);
            if (campaign.isSent()) {
                return Done.of(campaign.toRecord(true));
            }
            if (campaign.version() != before.version()) {
                throw new Refusal(Kind.STALE, "kernel.stale");
            }
            campaign.send(Times.now(clock));
            int told = tell(manager, campaign, audience, accounts, titles);
            manager.flush();
            return Done.of(
                    campaign.toRecord(true),
                    Change.of("practices.campaign-sent", "campaigns/" + id, "amuch")
                            .facts(Map.of("campaign", id, "told", Integer.toString(told))));
        });
    }

    private int tell(
            EntityManager manager,
            CampaignEntity campaign,
            List<Reached> audience,
            Map<String, Set<Long>> accounts,
            String titles) {
        Map<Long, String> told = new TreeMap<>();
        int place = 0;
        for (Reached one : audience) {
            boolean ready = one.outcome() == Outcome.READY;
            Set<Long> its = ready ? accounts.getOrDefault(one.municipality(), Set.of()) : Set.of();
            its.forEach(account -> told.putIfAbsent(account, one.municipality()));
            Outcome outcome = ready ? its.isEmpty() ? Outcome.NO_ACCOUNT : Outcome.TOLD : one.outcome();
            manager.persist(new ReachEntity(campaign.id(), place++, AudienceFinder.told(one, outcome, its.size())));
        }
        List<Notice> all = new ArrayList<>();
        told.forEach((account, cut) -> all.add(notice(campaign, account, cut, titles)));
        notices.post(PracticeTransactions.connection(manager), all);
        return told.size();
    }

    private static Notice notice(CampaignEntity campaign, long account, String cut, String titles) {
        return Notice.to(account, CampaignNoticeKinds.TOLD)
                .with("title", campaign.sheet().title())
                .with("text", campaign.sheet().text())
                .with("practices", titles)
                .about("campaigns/" + campaign.id(), cut)
                .once("campaign/" + campaign.id() + "/" + account);
    }

    private String titles(CampaignSheet sheet) {
        return practices.byId(Caller.anonymous("campaign"), sheet.practices()).values().stream()
                .map(Practice::sheet)
                .map(practice -> "«" + practice.title() + "»")
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
