package cl.minka.practices.core.transfer;

import cl.minka.kernel.journal.Event;
import cl.minka.kernel.journal.EventConsumer;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import cl.minka.kernel.people.Accounts;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.transfer.Agreement;
import cl.minka.practices.transfer.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            Map<String, TransferEntity> transfers = transfers(wanted);
            notices.post(wanted.stream()
                    .flatMap(event -> Stream.ofNullable(transfers.get(transfer(event)))
                            .flatMap(transfer -> of(event, transfer, people)))
                    .toList());
        }
    }

    private Map<String, TransferEntity> transfers(List<Event> events) {
        List<String> ids =
                events.stream().map(TransferNotices::transfer).distinct().toList();
        return transactions
                .read(manager -> manager.createQuery(
                                "SELECT t FROM TransferEntity t WHERE t.id IN :ids", TransferEntity.class)
                        .setParameter("ids", ids)
                        .getResultList())
                .stream()
                .collect(Collectors.toMap(TransferEntity::id, Function.identity()));
    }

    private static String transfer(Event event) {
        return event.facts().getOrDefault("transfer", "");
    }

    private static Stream<Notice> of(Event event, TransferEntity transfer, PartyAccounts people) {
        Agreement agreement = transfer.agreement();
        return agreement.signatures().stream()
                .map(Signature::municipality)
                .flatMap(people::of)
                .distinct()
                .map(account -> Notice.to(account, KINDS.get(event.type()))
                        .with("title", agreement.title())
                        .about("transfers/" + transfer.id(), transfer.mentor())
                        .once("transfer/" + event.position() + "/" + account));
    }
}
