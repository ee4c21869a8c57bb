package cl.minka.practices.core.event;

import cl.minka.kernel.Caller;
import cl.minka.kernel.paper.PagePrinter;
import cl.minka.kernel.paper.PrintedPages;
import cl.minka.kernel.paper.QrCodes;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.event.EventPrints;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Prints badges. */
@Component(service = EventPrints.class)
public final class PrintManager implements EventPrints {
    private final PracticeTransactions transactions;
    private final Municipalities municipalities;
    private final PagePrinter printer;
    private final QrCodes codes;

    @Activate
    public PrintManager(
            @Reference PracticeTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference PagePrinter printer,
            @Reference QrCodes codes) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.printer = printer;
        this.codes = codes;
    }

    @Override
    public byte[] badges(Caller caller, String id) {
        PrintedPages pages = transactions.read(manager -> {
            PublicEventEntity event = EventStore.organized(manager, caller, id);
            List<RegistrationEntity> people = RegistrationStore.coming(manager, id).stream()
                    .filter(one -> one.state().holdsSeat() && !one.isErased())
                    .toList();
            return new BadgePages(event.plan(), municipalities, codes).of(people);
        });
        return printer.file(pages);
    }
}
