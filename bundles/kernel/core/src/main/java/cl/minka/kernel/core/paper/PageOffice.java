package cl.minka.kernel.core.paper;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.paper.PagePrinter;
import cl.minka.kernel.paper.PageRenderer;
import cl.minka.kernel.paper.PrintedPages;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Has pages printed by whatever renderer there is. */
@Component(service = PagePrinter.class)
public final class PageOffice implements PagePrinter {
    private final AtomicReference<PageRenderer> renderer = new AtomicReference<>();

    @Activate
    public PageOffice() {}

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void setRenderer(PageRenderer present) {
        renderer.set(present);
    }

    public void unsetRenderer(PageRenderer gone) {
        renderer.compareAndSet(gone, null);
    }

    @Override
    public void print(PrintedPages pages, OutputStream out) throws IOException {
        present().render(pages, out);
    }

    @Override
    public int count(PrintedPages pages) throws IOException {
        return present().count(pages);
    }

    private PageRenderer present() {
        return Optional.ofNullable(renderer.get())
                .orElseThrow(() -> new Refusal(Kind.UNAVAILABLE, "kernel.papers-absent"));
    }
}
