package cl.minka.practices.core.need;

import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.jpa.UnitTransactions;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Municipality;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells both sides of an offer what the other did; whose an anonymous need is stands in none but the one that accepts. */
@Component(service = NeedNotices.class)
public final class NeedNotices {
    private final Notices notices;
    private final Accounts accounts;
    private final Municipalities municipalities;

    @Activate
    public NeedNotices(
            @Reference Notices notices, @Reference Accounts accounts, @Reference Municipalities municipalities) {
        this.notices = notices;
        this.accounts = accounts;
        this.municipalities = municipalities;
    }

    /** Who acts for municipalities; asked for before a transaction begins. */
    Map<String, Set<Long>> people(Set<String> cuts) {
        Map<String, Set<Long>> people = new LinkedHashMap<>();
        Stream.of(Role.MUNICIPALITY, Role.ORGANIZER)
                .flatMap(role -> accounts.holding(role).stream())
                .forEach(account -> cuts.stream()
                        .filter(cut -> actsFor(account, cut))
                        .forEach(cut -> people.computeIfAbsent(cut, key -> new java.util.TreeSet<>())
                                .add(account.id())));
        return people;
    }

    private static boolean actsFor(Account account, String cut) {
        return account.grants().contains(Grant.of(Role.MUNICIPALITY, cut))
                || account.grants().contains(Grant.of(Role.ORGANIZER, cut));
    }

    /** To the need's side: somebody offered, or took an offer back. */
    void toOwner(EntityManager manager, Map<String, Set<Long>> people, String key, NeedEntity need, OfferEntity offer) {
        post(
                manager,
                people,
                need.municipality(),
                Notice.to(0, key)
                        .with("title", need.title())
                        .with("municipality", name(offer.municipality()))
                        .about("needs/" + need.id() + "/offers/" + offer.id(), need.municipality()));
    }

    /** To who offered: it was accepted, which tells whose the need is. */
    void accepted(EntityManager manager, Map<String, Set<Long>> people, NeedEntity need, OfferEntity offer) {
        post(
                manager,
                people,
                offer.municipality(),
                Notice.to(0, NeedNoticeKinds.ACCEPTED)
                        .with("title", need.title())
                        .with("municipality", name(need.municipality()))
                        .about("needs/" + need.id() + "/offers/" + offer.id(), offer.municipality()));
    }

    /** To who offered: it was declined, or the need was closed; does not tell whose the need is. */
    void toOfferer(
            EntityManager manager, Map<String, Set<Long>> people, String key, NeedEntity need, OfferEntity offer) {
        post(
                manager,
                people,
                offer.municipality(),
                Notice.to(0, key)
                        .with("title", need.title())
                        .about("needs/" + need.id() + "/offers/" + offer.id(), offer.municipality()));
    }

    private void post(EntityManager manager, Map<String, Set<Long>> people, String cut, Notice words) {
        List<Notice> all = new ArrayList<>();
        for (long account : people.getOrDefault(cut, Set.of())) {
            all.add(new Notice(
                    words.key(), account, words.arguments(), words.resource(), words.organization(), words.once()));
        }
        if (!all.isEmpty()) {
            notices.post(UnitTransactions.connection(manager), all);
        }
    }

    private String name(String cut) {
        return municipalities.find(cut).map(Municipality::name).orElse(cut);
    }
}
