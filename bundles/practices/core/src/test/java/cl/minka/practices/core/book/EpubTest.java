package cl.minka.practices.core.book;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.Expected;
import cl.minka.practices.Practice;
import cl.minka.practices.book.BookFormat;
import cl.minka.practices.core.Databases;
import cl.minka.practices.core.Samples;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.Report;
import com.adobe.epubcheck.util.ReportingLevel;
import com.adobe.epubcheck.util.WriterReportImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.After;
import org.junit.Test;

/** Books of every kind, against EPUBCheck of the W3C. */
public class EpubTest {
    private final BookWorld book = new BookWorld(Databases.DERBY);

    @After
    public void close() throws IOException {
        book.renditions.close();
    }

    @Test
    public void aBookWithoutAnyWorkIsValid() throws IOException {
        assertValid(book.bytes(book.world.nobody, BookFormat.EPUB));
    }

    @Test
    public void aBookWithoutHonoursIsValid() throws IOException {
        book.winners.clear();
        book.mentions.clear();
        assertValid(book.bytes(book.world.nobody, BookFormat.EPUB));
    }

    @Test
    public void aBookWithEverythingIsValid() throws IOException {
        Practice practice = book.world.practices.create(
                book.world.valparaiso, Samples.sheet("Farmacia \"municipal\" & más", "05101", "Salud", "Niñez"));
        book.picture("plaza nº 1.png", 30, 20);
        book.picture("sin usar.png", 3, 2);
        book.books.put(
                book.world.organizer,
                BookWorld.CONTEST,
                FullPlan.of(practice.id(), "aaaaaaaaaaaaaaaa", "plaza nº 1.png"),
                Expected.nothing());
        assertValid(book.bytes(book.world.nobody, BookFormat.EPUB));
    }

    private static void assertValid(byte[] epub) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(epub))) {
            ZipEntry first = zip.getNextEntry();
            assertEquals("mimetype", first.getName());
            assertEquals(ZipEntry.STORED, first.getMethod());
        }
        StringWriter told = new StringWriter();
        Report report = new WriterReportImpl(new PrintWriter(told, true));
        report.setReportingLevel(ReportingLevel.Warning);
        new EpubCheck(new ByteArrayInputStream(epub), report, "book.epub").check();
        assertEquals(told.toString(), 0, report.getFatalErrorCount());
        assertEquals(told.toString(), 0, report.getErrorCount());
        assertEquals(told.toString(), 0, report.getWarningCount());
    }
}
