package cl.minka.runtime.papers;

import cl.minka.kernel.paper.PrintedPages;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;

/** Prints a document of some 300 pages; run by hand, with {@code -Xmx256m} or less. */
public final class BenchmarkPages {
    private BenchmarkPages() {}

    public static void main(String[] arguments) throws Exception {
        StringBuilder body = new StringBuilder();
        for (int chapter = 1; chapter <= 60; chapter++) {
            body.append("<h1 style='page-break-before: always'>Capítulo ")
                    .append(chapter)
                    .append("</h1>");
            for (int paragraph = 0; paragraph < 38; paragraph++) {
                body.append("<p>")
                        .append("La comunidad organiza con la municipalidad un servicio que antes no había. ".repeat(8))
                        .append("</p>");
            }
        }
        String xhtml =
                "<html><head><title>x</title><style>body { font-family: Liberation; font-size: 11pt }</style></head><body>"
                        + body + "</body></html>";
        PdfPages printer = new PdfPages(new Press());
        for (int run = 0; run < 3; run++) {
            long begin = System.nanoTime();
            printer.render(
                    new PrintedPages(
                            xhtml,
                            PrintedPages.Pictures.none(),
                            Locale.forLanguageTag("es-CL"),
                            "x",
                            "x",
                            "x",
                            Instant.EPOCH),
                    OutputStream.nullOutputStream());
            System.out.printf(
                    "%.1f s, %d MB in use after%n",
                    (System.nanoTime() - begin) / 1e9,
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        }
    }
}
