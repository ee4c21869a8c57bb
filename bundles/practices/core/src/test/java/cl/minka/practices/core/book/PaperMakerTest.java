package cl.minka.practices.core.book;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.jpa.Refused;
import cl.minka.practices.Practice;
import cl.minka.practices.PracticeComponent;
import cl.minka.practices.PracticeResult;
import cl.minka.practices.PracticeSheet;
import cl.minka.practices.book.BookFormat;
import cl.minka.practices.core.Databases;
import cl.minka.practices.core.Samples;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.After;
import org.junit.Test;

public class PaperMakerTest {
    private static final String NOTE = "Texto abreviado";

    private final BookWorld book = new BookWorld(Databases.DERBY);

    @After
    public void close() throws IOException {
        book.renditions.close();
    }

    @Test
    public void anOrdinarySheetIsWholeAndHidesWhatIsHidden() throws IOException {
        Practice practice = book.world.practices.create(
                book.world.valparaiso, Samples.sheet("Atención nocturna", "05101", "Salud"));
        try (PDDocument document =
                Loader.loadPDF(BookWorld.bytes(book.papers.sheet(book.world.valparaiso, practice.id())))) {
            assertTrue(document.getNumberOfPages() <= 2);
            String text = text(document);
            assertTrue(text, text.contains("El consultorio abre tres tardes por semana hasta las once."));
            assertTrue(text, text.contains("Valparaíso"));
            assertFalse(text, text.contains(NOTE));
            assertFalse(text, text.contains("12.000.000"));
        }
    }

    @Test
    public void theLongestSheetFitsOnTwoPages() throws IOException {
        for (String word : List.of("Una frase de las que se escriben. ", "palabra ", "x")) {
            String prose = word.repeat(20_000 / word.length());
            Practice practice = book.world.practices.create(book.world.valparaiso, longest(prose));
            byte[] pdf = BookWorld.bytes(book.papers.sheet(book.world.nobody, practice.id()));
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertTrue(word, document.getNumberOfPages() <= 2);
                assertTrue(text(document).contains(NOTE));
            }
        }
    }

    @Test
    public void textsEndWithASentence() {
        assertEquals("Una frase. Otra.", Shortening.text("Una frase. Otra. Y otra más larga.", 20));
        assertEquals("Una frase sin…", Shortening.text("Una frase sin punto alguno", 17));
        assertEquals("Corta.", Shortening.text(" Corta. ", 10));
    }

    @Test
    public void slidesAreWideAndOneForEachPart() throws IOException {
        Practice practice = book.world.practices.create(
                book.world.valparaiso, Samples.sheet("Atención nocturna", "05101", "Salud"));
        byte[] pdf = BookWorld.bytes(book.papers.slides(book.world.nobody, practice.id(), BookFormat.PDF));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(9, document.getNumberOfPages());
            float ratio = document.getPage(0).getMediaBox().getWidth()
                    / document.getPage(0).getMediaBox().getHeight();
            assertEquals(16 / 9.0, ratio, 0.01);
        }
        String html = new String(
                BookWorld.bytes(book.papers.slides(book.world.nobody, practice.id(), BookFormat.HTML)),
                StandardCharsets.UTF_8);
        assertTrue(html, html.startsWith("<!DOCTYPE html>") && html.contains("<h1>Atención nocturna</h1>"));
    }

    @Test
    public void aDraftHasNoPapersForOthers() {
        Practice draft =
                book.world.practices.create(book.world.valparaiso, Samples.sheet("Borrador", "05101", false, "Salud"));
        assertEquals(
                "NOT_FOUND practices.practice-not-found",
                Refused.key(() -> book.papers.sheet(book.world.temuco, draft.id())));
        assertEquals(
                "NOT_FOUND practices.practice-not-found",
                Refused.key(() -> book.papers.slides(book.world.nobody, draft.id(), BookFormat.PDF)));
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    private static PracticeSheet longest(String prose) {
        PracticeSheet one = Samples.sheet("Título ".repeat(25).strip(), "05101", "Salud");
        return new PracticeSheet(
                one.title(),
                one.municipality(),
                one.partners(),
                one.topics(),
                prose.substring(0, 2_000),
                prose,
                prose,
                Collections.nCopies(
                        50, new PracticeComponent(prose.substring(0, 290).strip(), prose, true)),
                one.status(),
                one.startedOn(),
                one.endedOn(),
                one.cost(),
                one.staff(),
                one.monthsToStart(),
                Collections.nCopies(50, prose.substring(0, 290).strip()),
                one.evidence(),
                Collections.nCopies(
                        50,
                        new PracticeResult(
                                prose.substring(0, 290).strip(),
                                "personas",
                                Optional.of(BigDecimal.ONE),
                                Optional.of(BigDecimal.TEN),
                                Optional.empty(),
                                prose.substring(0, 2_000))),
                prose,
                one.contact(),
                true,
                java.util.Set.of());
    }
}
