package cl.minka.practices.core.campaign;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.campaign.Consent;
import cl.minka.practices.core.persistence.PracticeTransactions;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** What municipalities chose of being told. The association reads it; only the municipality itself changes it. */
final class ConsentBook {
    private final PracticeTransactions transactions;
    private final Municipalities municipalities;
    private final Clock clock;

    ConsentBook(PracticeTransactions transactions, Municipalities municipalities, Clock clock) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    Consent get(Caller caller, String cut) {
        require(caller.organizes("amuch") || isOwn(caller, cut), cut);
        return transactions
                .read(manager -> Optional.ofNullable(manager.find(CampaignConsentEntity.class, cut)))
                .map(CampaignConsentEntity::toRecord)
                .orElseGet(() -> new Consent(true, Optional.empty(), 0));
    }

    Consent put(Caller caller, String cut, boolean accepts, Expected expected) {
        require(isOwn(caller, cut), cut);
        return transactions.change(caller, manager -> {
            CampaignConsentEntity consent = manager.find(CampaignConsentEntity.class, cut);
            if (consent == null) {
                if (expected.stated()) {
                    expected.check(0);
                }
                consent = new CampaignConsentEntity(cut);
                manager.persist(consent);
            } else {
                expected.check(consent.toRecord().version());
            }
            consent.choose(accepts, Times.now(clock));
            manager.flush();
            return Done.of(
                    consent.toRecord(),
                    Change.of("practices.campaign-consent", "municipalities/" + cut + "/campaign-consent", cut)
                            .facts(Map.of("accepts", Boolean.toString(accepts))));
        });
    }

    private static boolean isOwn(Caller caller, String cut) {
        return caller.isAdmin() || CampaignReach.own(caller).contains(cut);
    }

    private void require(boolean allowed, String cut) {
        if (!allowed) {
            throw new Forbidden();
        }
        if (municipalities.find(cut).isEmpty()) {
            throw new Refusal(Kind.NOT_FOUND, "practices.campaign-no-municipality");
        }
    }
}
