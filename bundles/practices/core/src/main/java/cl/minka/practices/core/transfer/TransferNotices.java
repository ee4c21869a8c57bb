package cl.minka.practices.core.transfer;

import cl.minka.kernel.journal.Event;
import cl.minka.kernel.journal.EventConsumer;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import cl.minka.kernel.people.Accounts;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.transfer.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the parties what happens in their agreements. An event that is given again posts nothing again; old ones are passed over. */
@Component(service = EventConsumer.class)
public final class TransferNotices implements EventConsumer {
    private static final Duration RECENT = Duration.ofDays(7);
    private static final Map<String, String> KINDS = Map.of(
            "practices.transfer-proposed", TransferNoticeKinds.PROPOSED,
            "practices.transfer-moved", TransferNoticeKinds.MOVED,
            "practices.transfer-left", TransferNoticeKinds.LEFT);

    private final PracticeTransactions transactions;
    private final Accounts accounts;
    private final Notices notices;
    private final Clock clock;

    @Activate
    public TransferNotices(
            @Reference PracticeTransactions transactions,
            @Reference Accounts accounts,
            @Reference Notices notices,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "practices-transfer-notices";
    }

    @Override
    public void accept(List<Event> events) {
        List<Event> wanted = events.stream()
                .filter(event -> KINDS.containsKey(event.type()))
                .filter(event -> event.at().isAfter(clock.instant().minus(RECENT)))
                .toList();
        if (!wanted.isEmpty()) {
            PartyAccounts people = new PartyAccounts(accounts);
            wanted.forEach(event -> notices.post(of(event, people)));
        }
    }

    private List<Notice> of(Event event, PartyAccounts people) {
        String id = event.facts().getOrDefault("transfer", "");
        Optional<TransferEntity> found =
                transactions.read(manager -> Optional.ofNullable(manager.find(TransferEntity.class, id)));
        return found.map(transfer -> transfer.agreement().signatures().stream()
                        .map(Signature::municipality)
                        .flatMap(people::of)
                        .distinct()
                        .map(account -> notice(event, transfer, account))
                        .toList())
                .orElse(List.of());
    }

    private static Notice notice(Event event, TransferEntity transfer, long account) {
        return Notice.to(account, KINDS.get(event.type()))
                .with("title", transfer.agreement().title())
                .about("transfers/" + transfer.id(), transfer.mentor())
                .once("transfer/" + event.position() + "/" + account);
    }
}
