package cl.minka.practices.core.book;

import cl.minka.kernel.Caller;
import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.kernel.paper.PagePrinter;
import cl.minka.kernel.paper.PrintedPages;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Municipality;
import cl.minka.practices.Practice;
import cl.minka.practices.PracticeSheet;
import cl.minka.practices.Practices;
import cl.minka.practices.book.BookFormat;
import cl.minka.practices.book.PracticePapers;
import cl.minka.practices.book.PrintedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes sheets and slides of what the public may read of a practice; each once for the same content. */
@Component(service = PracticePapers.class)
public final class PaperMaker implements PracticePapers {
    private static final int PAGES = 2;

    private final Practices practices;
    private final Municipalities municipalities;
    private final PagePrinter press;
    private final Renditions renditions;
    private final ChartDesk charts;

    @Activate
    public PaperMaker(
            @Reference Practices practices,
            @Reference Municipalities municipalities,
            @Reference PagePrinter press,
            @Reference Renditions renditions,
            @Reference ChartDesk charts) {
        this.practices = practices;
        this.municipalities = municipalities;
        this.press = press;
        this.renditions = renditions;
        this.charts = charts;
    }

    @Override
    public PrintedFile sheet(Caller caller, String id) {
        Practice practice = open(caller, id);
        ChartBook figures = charts.open();
        return renditions.get(key("sheet", practice, figures), BookFormat.PDF, "ficha-" + id + ".pdf", out -> {
            press.print(fitting(practice, figures), out);
        });
    }

    @Override
    public PrintedFile slides(Caller caller, String id, BookFormat format) {
        Practice practice = open(caller, id);
        String name = "presentacion-" + id + '.' + format.ending();
        ChartBook figures = charts.open();
        return renditions.get(
                key("slides", practice, figures), format, name, out -> slides(practice, format, figures, out));
    }

    private void slides(Practice practice, BookFormat format, ChartBook figures, OutputStream out) throws IOException {
        SheetPages pages = new SheetPages(practice, this::name, figures);
        if (format == BookFormat.PDF) {
            press.print(printed(practice, pages.slides(true), figures), out);
        } else {
            String page = pages.slides(false);
            HtmlBook.withPictures(page, figures.pictures(format), out);
        }
    }

    /** Whole if it fits, else as long as fits. */
    private PrintedPages fitting(Practice practice, ChartBook figures) throws IOException {
        SheetPages pages = new SheetPages(practice, this::name, figures);
        PrintedPages fitting = printed(practice, pages.sheet(practice.sheet(), false), figures);
        for (Shortening shortening : SheetPages.attempts()) {
            if (press.count(fitting) <= PAGES) {
                break;
            }
            PracticeSheet shorter = shortening.of(practice.sheet());
            fitting = printed(practice, pages.sheet(shorter, true), figures);
        }
        return fitting;
    }

    private PrintedPages printed(Practice practice, String xhtml, ChartBook figures) {
        Map<String, OwnPicture> pictures = figures.pictures(BookFormat.PDF);
        return new PrintedPages(
                xhtml,
                address -> PdfBook.picture(pictures, address),
                Words.LANGUAGE,
                practice.sheet().title(),
                Words.of("sheet.footer") + ": " + practice.sheet().title(),
                name(practice.sheet().municipality()),
                practice.changedAt());
    }

    /** Of what its reader may see, only what the public may. */
    private Practice open(Caller caller, String id) {
        Practice practice = practices.get(caller, id);
        return new Practice(
                practice.id(),
                practice.sheet().forPublic(),
                practice.origin(),
                Optional.empty(),
                practice.recognitions(),
                practice.confirmedOn(),
                practice.confirmBy(),
                practice.adoptions(),
                practice.createdAt(),
                practice.changedAt(),
                practice.version());
    }

    private String name(String cut) {
        return municipalities.find(cut).map(Municipality::name).orElse(cut);
    }

    private static String key(String what, Practice practice, ChartBook figures) {
        return CanonicalJson.sha256(
                (what + figures.draws() + CanonicalJson.write(practice)).getBytes(StandardCharsets.UTF_8));
    }
}
