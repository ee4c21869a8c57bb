package cl.minka.practices.core.event;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.paper.PagePrinter;
import cl.minka.kernel.paper.PrintedPages;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.event.EventPrints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Prints badges with whatever printer there is. */
@Component(service = EventPrints.class)
public final class PrintManager implements EventPrints {
    private final PracticeTransactions transactions;
    private final Municipalities municipalities;
    private final AtomicReference<PagePrinter> printer = new AtomicReference<>();

    @Activate
    public PrintManager(@Reference PracticeTransactions transactions, @Reference Municipalities municipalities) {
        this.transactions = transactions;
        this.municipalities = municipalities;
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setPrinter(PagePrinter present) {
        printer.set(present);
    }

    void unsetPrinter(PagePrinter gone) {
        printer.compareAndSet(gone, null);
    }

    @Override
    public byte[] badges(Caller caller, String id) {
        PrintedPages pages = transactions.read(manager -> {
            PublicEventEntity event = EventStore.organized(manager, caller, id);
            List<RegistrationEntity> people = RegistrationStore.coming(manager, id).stream()
                    .filter(one -> one.state().holdsSeat() && !one.isErased())
                    .toList();
            return new BadgePages(event.plan(), municipalities).of(people);
        });
        PagePrinter present = Optional.ofNullable(printer.get())
                .orElseThrow(() -> new Refusal(Kind.UNAVAILABLE, "practices.printer-absent"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            present.print(pages, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
