package cl.minka.practices.core.campaign;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jobs.PeriodicTask;
import cl.minka.practices.campaign.Campaign;
import cl.minka.practices.campaign.Campaigns;
import cl.minka.practices.core.persistence.PracticeTransactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends campaigns when their time comes. One that can not be sent waits for the next time, and keeps no other back. */
@Component(service = PeriodicTask.class)
public final class ScheduledCampaigns implements PeriodicTask {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledCampaigns.class);
    private static final int AT_ONCE = 200;

    private final PracticeTransactions transactions;
    private final Campaigns campaigns;
    private final Clock clock;

    @Activate
    public ScheduledCampaigns(
            @Reference PracticeTransactions transactions, @Reference Campaigns campaigns, @Reference Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "practices.campaigns";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        due().forEach(this::send);
    }

    private List<String> due() {
        return transactions.read(manager -> manager.createQuery(
                        "SELECT c.id FROM CampaignEntity c WHERE c.state = :draft AND c.scheduledAt > 0"
                                + " AND c.scheduledAt <= :now ORDER BY c.scheduledAt, c.id",
                        String.class)
                .setParameter("draft", Campaign.State.DRAFT)
                .setParameter("now", clock.millis())
                .setMaxResults(AT_ONCE)
                .getResultList());
    }

    private void send(String id) {
        try {
            campaigns.dispatch(Caller.system(name()), id);
        } catch (Refusal e) {
            LOG.info("Campaign {} could not be sent: {}", id, e.key());
        }
    }
}
