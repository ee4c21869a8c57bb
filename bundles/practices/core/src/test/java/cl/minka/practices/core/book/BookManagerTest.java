package cl.minka.practices.core.book;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Expected;
import cl.minka.kernel.jpa.Refused;
import cl.minka.practices.Practice;
import cl.minka.practices.book.Book;
import cl.minka.practices.book.BookFormat;
import cl.minka.practices.book.BookIssue;
import cl.minka.practices.book.BookPlan;
import cl.minka.practices.core.Databases;
import cl.minka.practices.core.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class BookManagerTest {
    private final Databases database;
    private BookWorld book;

    public BookManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        book = new BookWorld(database);
    }

    @After
    public void close() throws IOException {
        book.renditions.close();
    }

    @Test
    public void aPublishedContestHasABookWithoutAnyWork() throws IOException {
        String html = html();
        int ambiente = html.indexOf("Compostaje &lt;con&gt; vecinos &amp; vecinas");
        assertTrue(html, ambiente > 0 && ambiente < html.indexOf("Farmacia de barrio"));
        assertTrue(html, html.indexOf("Farmacia de barrio") < html.indexOf("Biblioteca que viaja"));
        assertTrue(html, html.contains("La municipalidad no ha publicado una ficha"));
        assertTrue(html, html.contains("Asociación de Municipalidades de Chile"));
        try (PDDocument document = Loader.loadPDF(book.bytes(book.world.nobody, BookFormat.PDF))) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text, text.contains("Compostaje <con> vecinos & vecinas"));
            assertTrue(text, text.contains("Puntaje: 91,25"));
            PDOutlineItem first =
                    document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertEquals("Concurso de buenas prácticas 2027", first.getTitle());
        }
    }

    @Test
    public void beforeItsResultsArePublishedThereIsNoBook() {
        book.published = false;
        for (BookFormat format : BookFormat.values()) {
            assertEquals(
                    "NOT_FOUND practices.book-not-published",
                    Refused.key(
                            () -> book.books.file(book.world.organizer, BookWorld.CONTEST, Optional.empty(), format)));
        }
        assertEquals(
                "NOT_FOUND practices.book-not-published",
                Refused.key(() -> book.books.issue(book.world.organizer, BookWorld.CONTEST)));
        assertEquals(
                "NOT_FOUND practices.book-not-published",
                Refused.key(() -> book.books.issues(book.world.nobody, BookWorld.CONTEST)));
    }

    @Test
    public void aSheetIsToldAsFarAsAnybodyMayReadIt() {
        Practice open = book.world.practices.create(
                book.world.valparaiso, Samples.sheet("Farmacia municipal", "05101", "Salud"));
        Practice draft = book.world.practices.create(
                book.world.temuco, Samples.sheet("Compost secreto", "09101", false, "Basura"));
        put(chapters(chapter(open.id(), "aaaaaaaaaaaaaaaa"), chapter(draft.id(), "bbbbbbbbbbbbbbbb")));
        String html = html();
        assertTrue(html, html.contains("Farmacia municipal"));
        assertTrue(html, html.contains("El consultorio abre tres tardes"));
        assertFalse("costs are hidden", html.contains("12.000.000"));
        assertFalse("a draft", html.contains("Compost secreto"));
        assertFalse("a draft", html.contains("Basura"));
    }

    @Test
    public void whoWasNotHonouredHasNoChapter() {
        Practice other =
                book.world.practices.create(book.world.organizer, Samples.sheet("Otra cosa", "08101", "Deporte"));
        put(chapters(chapter(other.id(), "dddddddddddddddd"), chapter("", "aaaaaaaaaaaaaaab")));
        assertFalse(html(), html().contains("Otra cosa"));
    }

    @Test
    public void aSheetOfAnotherMunicipalityIsNotThatOfAnHonour() {
        Practice other =
                book.world.practices.create(book.world.organizer, Samples.sheet("Otra cosa", "08101", "Deporte"));
        put(chapters(chapter(other.id(), "aaaaaaaaaaaaaaaa")));
        assertFalse(html(), html().contains("Otra cosa"));
    }

    @Test
    public void anIssueStaysAsItWas() throws IOException {
        book.picture("plaza.png", 3, 2);
        put(text("![Una plaza](plaza.png) Primera versión."));
        BookIssue first = book.books.issue(book.world.organizer, BookWorld.CONTEST);
        assertEquals(1, first.number());
        assertEquals(3, first.chapters());
        String before = html();
        assertTrue(before, before.contains("Primera versión.") && before.contains("data:image/png;base64,"));
        Book present = book.books.get(book.world.organizer, BookWorld.CONTEST);
        book.books.put(
                book.world.organizer, BookWorld.CONTEST, text("Segunda versión."), Expected.version(present.version()));
        book.pictures.delete(book.world.organizer, BookWorld.CONTEST, "plaza.png", Expected.anyVersion());
        book.renditions.close();
        assertEquals(before, html());
        BookIssue second = book.books.issue(book.world.organizer, BookWorld.CONTEST);
        assertNotEquals(first.sha256(), second.sha256());
        assertTrue(html(), html().contains("Segunda versión."));
        assertEquals(List.of(first, second), book.books.issues(book.world.nobody, BookWorld.CONTEST));
        byte[] old =
                BookWorld.bytes(book.books.file(book.world.nobody, BookWorld.CONTEST, Optional.of(1), BookFormat.HTML));
        assertEquals(before, new String(old, StandardCharsets.UTF_8));
        assertEquals(
                "NOT_FOUND practices.book-issue-not-found",
                Refused.key(
                        () -> book.books.file(book.world.nobody, BookWorld.CONTEST, Optional.of(3), BookFormat.HTML)));
    }

    @Test
    public void theSameBookIsTheSameFileInEveryForm() throws IOException {
        for (BookFormat format : BookFormat.values()) {
            byte[] once = book.bytes(book.world.nobody, format);
            book.renditions.close();
            assertArrayEquals(format.name(), once, book.bytes(book.world.nobody, format));
        }
    }

    @Test
    public void aBookIsPrintedOnce() {
        book.bytes(book.world.nobody, BookFormat.PDF);
        book.press.unsetRenderer(BookWorld.RENDERER);
        assertTrue(book.bytes(book.world.nobody, BookFormat.PDF).length > 1000);
        put(text("Otro."));
        assertEquals(
                "UNAVAILABLE kernel.papers-absent", Refused.key(() -> book.bytes(book.world.nobody, BookFormat.PDF)));
        assertTrue(html(), html().contains("Otro."));
    }

    @Test
    public void onlyWhoOrganizesTheContestWritesItsBook() {
        for (Runnable action : List.<Runnable>of(
                () -> book.books.get(book.world.valparaiso, BookWorld.CONTEST),
                () -> book.books.put(book.world.valparaiso, BookWorld.CONTEST, BookPlan.empty(), Expected.nothing()),
                () -> book.books.issue(book.world.valparaiso, BookWorld.CONTEST),
                () -> book.books.preview(book.world.valparaiso, BookWorld.CONTEST, 1, BookFormat.HTML),
                () -> book.pictures.list(book.world.valparaiso, BookWorld.CONTEST))) {
            assertEquals("FORBIDDEN kernel.forbidden", Refused.key(action::run));
        }
        assertEquals("NOT_FOUND contest.not-found", Refused.key(() -> book.books.get(book.world.organizer, "otro")));
    }

    @Test
    public void nothingIsOverwrittenSilently() {
        Book made = put(text("Uno."));
        assertEquals(1, made.version());
        assertEquals("PRECONDITION_REQUIRED kernel.precondition-required", Refused.key(() -> put(text("Dos."))));
        assertEquals(
                "STALE kernel.stale",
                Refused.key(() ->
                        book.books.put(book.world.organizer, BookWorld.CONTEST, text("Dos."), Expected.version(7))));
    }

    @Test
    public void allThatIsWrongIsToldAtOnce() {
        BookPlan bad = new BookPlan(
                Optional.of(" "),
                Optional.empty(),
                Optional.of(12),
                Optional.empty(),
                Optional.of("978-0-306-40615-8"),
                List.of(""),
                Optional.empty(),
                Optional.empty(),
                List.of(new BookPlan.Text("Uno", "x", Optional.empty(), "")),
                List.of(new BookPlan.Text("dos", "x", Optional.empty(), "")),
                List.of(new BookPlan.Text("dos", "x", Optional.empty(), "")),
                List.of(chapter("", "")),
                List.of());
        assertEquals(
                Set.of(
                        "/title kernel.required",
                        "/year practices.out-of-range",
                        "/isbn practices.bad-isbn",
                        "/editors/0 kernel.required",
                        "/frontMatter/0/id practices.bad-text-id",
                        "/studies/0/id practices.twice",
                        "/chapters/0 practices.chapter-of-nothing"),
                Refused.faults(() -> put(bad)));
        assertEquals(
                "the example of the ISBN Users' Manual",
                1,
                put(isbn("978-0-306-40615-7")).version());
    }

    @Test
    public void aChapterIsSeenWhileItIsEdited() throws IOException {
        String page = new String(
                BookWorld.bytes(book.books.preview(book.world.organizer, BookWorld.CONTEST, 2, BookFormat.HTML)),
                StandardCharsets.UTF_8);
        assertTrue(page, page.contains("Farmacia de barrio") && !page.contains("Biblioteca"));
        byte[] pdf = BookWorld.bytes(book.books.preview(book.world.organizer, BookWorld.CONTEST, 2, BookFormat.PDF));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(1, document.getNumberOfPages());
        }
        assertEquals(
                "NOT_FOUND practices.chapter-not-found",
                Refused.key(() -> book.books.preview(book.world.organizer, BookWorld.CONTEST, 4, BookFormat.HTML)));
    }

    @Test
    public void aPictureIsAPicture() {
        assertEquals(
                "UNSUPPORTED_TYPE practices.file-type",
                Refused.key(() -> book.pictures.put(
                        book.world.organizer,
                        BookWorld.CONTEST,
                        "a.pdf",
                        "application/pdf",
                        4,
                        new ByteArrayInputStream("%PDF".getBytes(StandardCharsets.US_ASCII)),
                        Expected.nothing())));
        assertEquals(
                "UNSUPPORTED_TYPE practices.file-type",
                Refused.key(() -> book.pictures.put(
                        book.world.organizer,
                        BookWorld.CONTEST,
                        "a.png",
                        "image/png",
                        4,
                        new ByteArrayInputStream("hola".getBytes(StandardCharsets.US_ASCII)),
                        Expected.nothing())));
    }

    private String html() {
        return new String(book.bytes(book.world.nobody, BookFormat.HTML), StandardCharsets.UTF_8);
    }

    private Book put(BookPlan plan) {
        return book.books.put(book.world.organizer, BookWorld.CONTEST, plan, Expected.nothing());
    }

    private static BookPlan.Chapter chapter(String practice, String initiative) {
        return new BookPlan.Chapter(
                Optional.of(practice).filter(id -> !id.isEmpty()),
                Optional.of(initiative).filter(id -> !id.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static BookPlan chapters(BookPlan.Chapter... chapters) {
        return plan(Optional.empty(), List.of(), List.of(chapters));
    }

    private static BookPlan text(String markdown) {
        return plan(
                Optional.empty(),
                List.of(new BookPlan.Text("saludo", "Saludo", Optional.empty(), markdown)),
                List.of());
    }

    private static BookPlan isbn(String isbn) {
        return plan(Optional.of(isbn), List.of(), List.of());
    }

    private static BookPlan plan(
            Optional<String> isbn, List<BookPlan.Text> introductions, List<BookPlan.Chapter> chapters) {
        return new BookPlan(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                isbn,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                introductions,
                List.of(),
                chapters,
                List.of());
    }
}
