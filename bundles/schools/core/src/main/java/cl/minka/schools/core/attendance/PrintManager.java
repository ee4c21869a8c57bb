package cl.minka.schools.core.attendance;

import cl.minka.kernel.Caller;
import cl.minka.kernel.paper.PagePrinter;
import cl.minka.kernel.paper.PrintedPages;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.schools.Edition;
import cl.minka.schools.Editions;
import cl.minka.schools.attendance.AttendancePrints;
import cl.minka.schools.attendance.AttendanceRefused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Prints sheets with whatever printer there is. */
@Component(service = AttendancePrints.class)
public final class PrintManager implements AttendancePrints {
    private final Sheets sheets;
    private final Editions editions;
    private final Municipalities municipalities;
    private final AtomicReference<PagePrinter> printer = new AtomicReference<>();

    @Activate
    public PrintManager(
            @Reference Sheets sheets, @Reference Editions editions, @Reference Municipalities municipalities) {
        this.sheets = sheets;
        this.editions = editions;
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
    public byte[] sheet(Caller caller, String id, int session) {
        Sheet sheet = sheets.of(caller, id, session);
        Edition edition = editions.get(caller, id);
        PagePrinter present = Optional.ofNullable(printer.get()).orElseThrow(AttendanceRefused::noPrinter);
        PrintedPages pages = new SheetPages(edition, session, sheet, municipalities).print();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            present.print(pages, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
