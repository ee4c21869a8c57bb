package cl.minka.practices.core.book;

import cl.minka.kernel.core.paper.PageOffice;
import cl.minka.practices.PracticeSheet;
import cl.minka.practices.book.BookFormat;
import cl.minka.practices.book.BookPlan;
import cl.minka.practices.core.Samples;
import cl.minka.runtime.papers.DrawnCharts;
import cl.minka.runtime.papers.PdfPages;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes a book of the size of AMUCH's of 2014 (321 pages) in every form; run by hand with {@code -Xmx256m}, a folder, chapters (59 are 321 pages) and rounds.
 *
 * <p>Two cores with nothing else to do, 321 pages, {@code -Xmx256m}: PDF 14.7 s in a machine just started, then 11.7; EPUB 0.2 s, HTML 0.6 s; 9 to 17 MB used afterwards.
 */
public final class BenchmarkBook {
    private static final String SENTENCE =
            "La municipalidad organizó con las juntas de vecinos un servicio que antes no existía en la comuna. ";

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private BenchmarkBook() {}

    public static void main(String[] arguments) throws Exception {
        BookContent book = book(Integer.parseInt(arguments[1]));
        Path folder = Path.of(arguments[0]);
        ChartBook charts = new ChartBook(Optional.of(new DrawnCharts()));
        List<Section> sections = BookSections.of(book, Set.of(), charts);
        Map<String, OwnPicture> pictures = charts.pictures(BookFormat.PDF);
        Map<String, OwnPicture> drawings = charts.pictures(BookFormat.EPUB);
        PageOffice printer = new PageOffice();
        printer.setRenderer(new PdfPages(new cl.minka.runtime.papers.Press()));
        int rounds = Integer.parseInt(arguments[2]);
        for (int round = 0; round < rounds; round++) {
            File pdf = folder.resolve("book.pdf").toFile();
            time("pdf", pdf, out -> new PdfBook(book, sections, pictures).print(printer, out));
            try (PDDocument document = Loader.loadPDF(pdf)) {
                System.out.println(document.getNumberOfPages() + " pages");
            }
            time("epub", folder.resolve("book.epub").toFile(), out -> new EpubBook(
                            book, sections, drawings, "urn:uuid:2f1c1e0e-5d0f-4a5b-8f57-0c9f5f3b7a10")
                    .write(out));
            time("html", folder.resolve("book.html").toFile(), out -> new HtmlBook(book, sections, drawings)
                    .write(out));
        }
    }

    private static void time(String what, File file, Renditions.Making making) throws Exception {
        long begin = System.nanoTime();
        long begun = THREADS.getCurrentThreadCpuTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.toPath()))) {
            making.writeTo(out);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        double worked = (THREADS.getCurrentThreadCpuTime() - begun) / 1e9;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%s %.1f s, processor %.1f s, %d kB, heap after %d MB%n",
                what, seconds, worked, file.length() >> 10, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static BookContent book(int count) {
        List<BookContent.Chapter> chapters = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            PracticeSheet one = Samples.sheet("Práctica número " + n, "05101", "Salud", "Tema " + n % 20)
                    .forPublic();
            PracticeSheet sheet = new PracticeSheet(
                    one.title(),
                    one.municipality(),
                    one.partners(),
                    one.topics(),
                    SENTENCE.repeat(3),
                    prose(5),
                    prose(9),
                    one.components(),
                    one.status(),
                    one.startedOn(),
                    one.endedOn(),
                    one.cost(),
                    one.staff(),
                    one.monthsToStart(),
                    one.legalBasis(),
                    one.evidence(),
                    one.results(),
                    prose(2),
                    one.contact(),
                    true,
                    one.hidden());
            chapters.add(new BookContent.Chapter(
                    new BookContent.Honour(
                            "i" + n,
                            one.title(),
                            n <= 3,
                            "Desarrollo social",
                            List.of(new BookContent.Place("05101", "Comuna " + n % 60, "Valparaíso")),
                            n,
                            90),
                    "p" + n,
                    Optional.of(sheet),
                    n % 5,
                    one.title(),
                    Optional.of(SENTENCE.repeat(4)),
                    List.of()));
        }
        BookPlan plan = FullPlan.of("p1", "i1", "no.png");
        return new BookContent(
                "2027",
                "Concurso de buenas prácticas 2027",
                2,
                Instant.parse("2027-12-01T12:00:00Z"),
                plan.title().orElseThrow(),
                2028,
                "Asociación de prueba",
                plan,
                400,
                380,
                true,
                true,
                chapters,
                "none");
    }

    private static String prose(int paragraphs) {
        StringBuilder all = new StringBuilder();
        for (int n = 0; n < paragraphs; n++) {
            all.append(SENTENCE.repeat(5)).append("\n\n");
        }
        return all.toString();
    }
}
