package cl.minka.practices.core.book;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.paper.PagePrinter;
import cl.minka.kernel.paper.PrintedPages;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The printer of pages, which may be absent: then there is no PDF, and everything else. */
@Component(service = Press.class)
public final class Press implements PagePrinter {
    private final AtomicReference<PagePrinter> printer = new AtomicReference<>();

    @Activate
    public Press() {}

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addPrinter(PagePrinter present) {
        printer.set(present);
    }

    public void removePrinter(PagePrinter gone) {
        printer.compareAndSet(gone, null);
    }

    @Override
    public void print(PrintedPages pages, OutputStream out) throws IOException {
        present().print(pages, out);
    }

    @Override
    public int count(PrintedPages pages) throws IOException {
        return present().count(pages);
    }

    private PagePrinter present() {
        PagePrinter present = printer.get();
        if (present == null) {
            throw new Refusal(Kind.UNAVAILABLE, "kernel.papers-absent");
        }
        return present;
    }
}
