package cl.minka.contest.core.notice;

import cl.minka.contest.Mailing;
import cl.minka.contest.Mailings;
import cl.minka.contest.SearchScope;
import cl.minka.contest.core.notice.Recipients.Recipient;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.search.Searcher;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sends what organisers write to those whom a search finds, as notices, in the transaction in which it is stored. */
@Component(service = Mailings.class)
public final class MailingManager implements Mailings {
    private static final int FIRST = 10;
    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_TEXT = 5_000;
    private static final Keyset<MailingEntity> LIST = new Keyset<>(
            MailingEntity.class,
            Keyset.Key.text("id"),
            MailingEntity::id,
            Map.of("sentAt", Keyset.Key.whole("sentAt")),
            new Slice.Sort("sentAt", true));

    private final ContestTransactions transactions;
    private final Recipients recipients;
    private final Notices notices;
    private final Clock clock;

    @Activate
    public MailingManager(
            @Reference ContestTransactions transactions,
            @Reference Accounts accounts,
            @Reference Municipalities territory,
            @Reference Notices notices,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.recipients = new Recipients(accounts, new Searcher(accounts, territory));
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Mailing propose(Caller caller, String contest, Mailing.Order order) {
        return transactions.read(manager -> {
            ContestEntity within = ContestStore.organized(manager, caller, contest);
            InvalidInput.throwIfAny(faults(within, order));
            List<Recipient> all = recipients.of(manager, caller, within, order);
            return told(within, order, all, Optional.empty());
        });
    }

    @Override
    public Mailing send(Caller caller, String contest, Mailing.Order order) {
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            InvalidInput.throwIfAny(faults(within, order));
            List<Recipient> all = recipients.of(manager, caller, within, order);
            if (all.isEmpty()) {
                throw new Refusal(Kind.CONFLICT, "contest.mailing-to-nobody");
            }
            MailingEntity mailing = new MailingEntity(
                    contest, order, caller.account(), caller.username(), all.size(), Times.now(clock));
            manager.persist(mailing);
            manager.flush();
            notices.post(
                    ContestTransactions.connection(manager),
                    all.stream().map(one -> notice(within, mailing, order, one)).toList());
            return Done.of(told(within, order, all, Optional.of(mailing)), change(within, mailing, order, all));
        });
    }

    @Override
    public Page<Mailing> list(Caller caller, String contest, Slice slice) {
        return transactions.read(manager -> {
            ContestStore.organized(manager, caller, contest);
            return LIST.page(manager, new Conditions().and("e.contest = :contest", "contest", contest), slice)
                    .map(MailingEntity::toRecord);
        });
    }

    @Override
    public Mailing get(Caller caller, String contest, String id) {
        return transactions.read(manager -> {
            ContestStore.organized(manager, caller, contest);
            return find(manager, contest, id).toRecord();
        });
    }

    private static MailingEntity find(EntityManager manager, String contest, String id) {
        return Optional.ofNullable(manager.find(MailingEntity.class, id))
                .filter(mailing -> mailing.contest().equals(contest))
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.mailing-not-found"));
    }

    private static List<Fault> faults(ContestEntity contest, Mailing.Order order) {
        List<Fault> faults = new ArrayList<>();
        if (order.over() == SearchScope.EVALUATIONS) {
            faults.add(Fault.at("/to/over", "contest.mailing.bad-scope"));
        }
        if (order.search().isBlank()) {
            faults.add(Fault.at("/to/search", "kernel.required"));
        }
        text(faults, "/subject", order.subject(), LONGEST_SUBJECT);
        text(faults, "/text", order.text(), LONGEST_TEXT);
        if (order.subject().matches("(?s).*\\p{Cntrl}.*")) {
            faults.add(Fault.at("/subject", "contest.mailing.one-line"));
        }
        Set<String> allowed = Placeholders.allowed(order.over(), contest.status());
        faults.addAll(Placeholders.faults("/subject", order.subject(), allowed));
        faults.addAll(Placeholders.faults("/text", order.text(), allowed));
        return faults;
    }

    private static void text(List<Fault> faults, String pointer, String text, int most) {
        if (text.isBlank()) {
            faults.add(Fault.at(pointer, "kernel.required"));
        } else if (text.length() > most) {
            faults.add(Fault.at(pointer, "kernel.too-long", "most", most));
        }
    }

    private static Notice notice(
            ContestEntity contest, MailingEntity mailing, Mailing.Order order, Recipient recipient) {
        Mailing.Words words = Placeholders.fill(order, recipient.values());
        String resource = order.over() == SearchScope.INITIATIVES ? "contests/" + contest.id() : "me/assignments";
        return Notice.to(recipient.account().id(), ContestNoticeKinds.MAILING)
                .with("contest", contest.definition().title())
                .with("subject", words.subject())
                .with("text", words.text())
                .about(resource, order.over() == SearchScope.INITIATIVES ? contest.organizer() : "")
                .once("contest-mailing/" + mailing.id() + "/"
                        + recipient.account().id());
    }

    private static Mailing told(
            ContestEntity contest, Mailing.Order order, List<Recipient> all, Optional<MailingEntity> sent) {
        return new Mailing(
                sent.map(MailingEntity::id),
                contest.id(),
                order,
                all.size(),
                all.stream()
                        .limit(FIRST)
                        .map(one -> new Mailing.Recipient(
                                one.account().username(), one.account().name()))
                        .toList(),
                all.stream().findFirst().map(one -> Placeholders.fill(order, one.values())),
                sent.flatMap(one -> one.toRecord().sentBy()),
                sent.flatMap(one -> one.toRecord().sentAt()));
    }

    /** The journal is told how many and by which search, not who. */
    private static Change change(
            ContestEntity contest, MailingEntity mailing, Mailing.Order order, List<Recipient> all) {
        return Change.of(
                        "contest.mailing-sent",
                        "contests/" + contest.id() + "/mailings/" + mailing.id(),
                        contest.organizer())
                .state(order.subject() + "\n" + order.text())
                .facts(Map.of(
                        "over", order.over().name().toLowerCase(Locale.ROOT),
                        "search", order.search(),
                        "recipients", Integer.toString(all.size())));
    }
}
