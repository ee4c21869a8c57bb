package cl.minka.practices.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;

public class BookOverHttpTest {
    private static final String BOOK = "/api/v1/contests/2027/book";
    private static final String PLAN =
            """
            {"title": "Buenas prácticas", "year": 2028, "editors": ["Ana Editora"],
             "introductions": [{"id": "prologo", "title": "Prólogo", "markdown": "# Hola"}],
             "chapters": [{"initiative": "aaaaaaaaaaaaaaaa", "pictures": [{"name": "a.png", "alt": "Una plaza"}]}]}
            """;

    @Rule
    public final PracticesHost host = new PracticesHost();

    @Test
    public void theBookIsForEverybodyInEveryForm() {
        for (List<String> form : List.of(
                List.of("pdf", "application/pdf"),
                List.of("epub", "application/epub+zip"),
                List.of("html", "text/html"))) {
            Reply reply = host.anonymous().get(BOOK + '.' + form.get(0));
            assertEquals(reply.text(), 200, reply.status());
            assertTrue(
                    reply.header("Content-Type"), reply.header("Content-Type").startsWith(form.get(1)));
            assertEquals("libro", reply.text());
        }
        assertEquals(200, host.anonymous().get(BOOK + ".pdf?issue=1").status());
        assertEquals("2027 Optional[1] PDF", host.books.asked);
        assertEquals(404, host.anonymous().get(BOOK + ".pdf?issue=2").status());
        assertEquals(400, host.anonymous().get(BOOK + ".pdf?issue=uno").status());
        assertEquals(400, host.anonymous().get(BOOK + ".pdf?colour=red").status());
    }

    @Test
    public void aPageOfTheBookRunsAndFetchesNothing() {
        String policy = host.anonymous().get(BOOK + ".html").header("Content-Security-Policy");
        assertEquals(
                "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'",
                policy);
    }

    @Test
    public void theEditorialPartIsWrittenWhole() {
        Client organizer = host.as("organizadora");
        Reply none = organizer.get(BOOK);
        assertEquals(none.text(), 200, none.status());
        assertEquals("\"0\"", none.header("ETag"));
        Reply made = organizer.put(BOOK, PLAN);
        assertEquals(made.text(), 200, made.status());
        assertEquals("Buenas prácticas", made.json().get("title"));
        assertEquals(428, organizer.put(BOOK, PLAN).status());
        Reply again = organizer.with("If-Match", made.header("ETag")).put(BOOK, made.text());
        assertEquals(again.text(), 200, again.status());
        assertEquals(made.json(), again.json());
        assertEquals(
                400,
                organizer
                        .with("If-Match", again.header("ETag"))
                        .put(BOOK, "{\"titel\": \"x\"}")
                        .status());
        assertEquals(401, host.anonymous().get(BOOK).status());
        assertEquals(403, host.as("municipio-05101").get(BOOK).status());
    }

    @Test
    public void anIssueIsMadeByTheOrganizerAndListedForAll() {
        assertEquals(401, host.anonymous().post(BOOK + "/issues", "").status());
        Reply made = host.as("organizadora").post(BOOK + "/issues", "");
        assertEquals(made.text(), 201, made.status());
        assertTrue(made.header("Location"), made.header("Location").endsWith("/contests/2027/book.pdf?issue=1"));
        Reply list = host.anonymous().get(BOOK + "/issues");
        assertEquals(list.text(), List.of(made.json()), list.json().get("items"));
    }

    @Test
    public void aChapterIsSeenAsPageOrPdf() {
        Client organizer = host.as("organizadora");
        Reply page = organizer.get(BOOK + "/chapters/2/preview");
        assertEquals(page.text(), 200, page.status());
        assertTrue(page.header("Content-Type"), page.header("Content-Type").startsWith("text/html"));
        Reply pdf = organizer.get(BOOK + "/chapters/2/preview?format=pdf");
        assertEquals("application/pdf", pdf.header("Content-Type"));
        assertEquals("2027 2 PDF", host.books.asked);
        assertEquals(400, organizer.get(BOOK + "/chapters/2/preview?format=csv").status());
    }

    @Test
    public void aPictureIsStoredReadAndRemoved() {
        Client organizer = host.as("organizadora");
        Reply made = organizer.with("Content-Type", "image/png").put(BOOK + "/pictures/a.png", "foto");
        assertEquals(made.text(), 201, made.status());
        assertEquals("foto", organizer.get(BOOK + "/pictures/a.png").text());
        assertEquals(1, ((List<?>) organizer.get(BOOK + "/pictures").json().get("items")).size());
        assertEquals(
                204,
                organizer
                        .with("If-Match", made.header("ETag"))
                        .delete(BOOK + "/pictures/a.png")
                        .status());
        assertEquals(404, organizer.get(BOOK + "/pictures/a.png").status());
    }

    @Test
    public void aPracticeComesAsSheetAndSlides() {
        for (String path : List.of("sheet.pdf", "slides.pdf", "slides.html")) {
            Reply reply = host.anonymous().get("/api/v1/practices/k3ja7xw2m5qz4pba/" + path);
            assertEquals(reply.text(), 200, reply.status());
        }
    }
}
