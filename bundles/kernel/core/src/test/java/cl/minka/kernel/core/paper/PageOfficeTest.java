package cl.minka.kernel.core.paper;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.paper.PageRenderer;
import cl.minka.kernel.paper.PrintedPages;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import org.junit.Test;

public class PageOfficeTest {
    private static final PrintedPages PAGES = new PrintedPages(
            "<html/>", PrintedPages.Pictures.none(), Locale.ENGLISH, "One", "One page.", "amuch", Instant.EPOCH);

    private final PageOffice office = new PageOffice();

    @Test
    public void pagesArePrintedByTheRendererThatIsThere() throws IOException {
        PageRenderer one = renderer(1);
        office.setRenderer(one);
        office.setRenderer(renderer(2));
        office.unsetRenderer(one);
        assertArrayEquals(new byte[] {2}, office.file(PAGES));
        assertEquals(2, office.count(PAGES));
    }

    @Test
    public void withoutARendererItIsSaidThatThereIsNone() {
        PageRenderer one = renderer(1);
        office.setRenderer(one);
        office.unsetRenderer(one);
        Refusal refusal = assertThrows(Refusal.class, () -> office.file(PAGES));
        assertEquals(Kind.UNAVAILABLE, refusal.kind());
        assertEquals("kernel.papers-absent", refusal.key());
    }

    private static PageRenderer renderer(int pages) {
        return new PageRenderer() {
            @Override
            public void render(PrintedPages given, OutputStream out) throws IOException {
                out.write(pages);
            }

            @Override
            public int count(PrintedPages given) {
                return pages;
            }
        };
    }
}
