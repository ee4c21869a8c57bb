package cl.minka.schools.core.attendance;

import cl.minka.kernel.Caller;
import cl.minka.kernel.paper.PagePrinter;
import cl.minka.kernel.paper.QrCodes;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.schools.Edition;
import cl.minka.schools.Editions;
import cl.minka.schools.attendance.AttendancePrints;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Prints sheets. */
@Component(service = AttendancePrints.class)
public final class PrintManager implements AttendancePrints {
    private final Sheets sheets;
    private final Editions editions;
    private final Municipalities municipalities;
    private final PagePrinter printer;
    private final QrCodes codes;

    @Activate
    public PrintManager(
            @Reference Sheets sheets,
            @Reference Editions editions,
            @Reference Municipalities municipalities,
            @Reference PagePrinter printer,
            @Reference QrCodes codes) {
        this.sheets = sheets;
        this.editions = editions;
        this.municipalities = municipalities;
        this.printer = printer;
        this.codes = codes;
    }

    @Override
    public byte[] sheet(Caller caller, String id, int session) {
        Sheet sheet = sheets.of(caller, id, session);
        Edition edition = editions.get(caller, id);
        return printer.file(new SheetPages(edition, session, sheet, municipalities, codes).print());
    }
}
