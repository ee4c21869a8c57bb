package cl.minka.kernel.rest.platform;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.notice.Wording.Words;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.problem.TextBook;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class NoticeWordingTest {
    private final NoticeWording wording = new NoticeWording(book());

    private static TextBook book() {
        TextBook book = new TextBook();
        book.addMessages((key, locale) -> switch (key) {
            case "x.title" -> Optional.of("{subject} a las {at}");
            case "x.detail" -> Optional.of("{text}");
            case "x.text.in-progress.title" -> Optional.of("en trabajo");
            default -> Optional.empty();
        });
        return book;
    }

    @Test
    public void whatAPersonWroteKeepsItsLinesAndItsLength() {
        String text = "Estimada:\r\n\r\nQuedan {at} días.\u0007\n" + "x".repeat(2_000);
        Words words = wording.of("x", Call.SPANISH, Map.of("subject", "Plazo", "at", "2027-03-01", "text", text))
                .orElseThrow();
        assertEquals("Plazo a las 01-03-2027", words.title());
        assertTrue(words.body(), words.body().startsWith("Estimada:\n\nQuedan {at} días. \nxxx"));
        assertTrue(words.body().endsWith("x".repeat(2_000)));
    }

    @Test
    public void aCodeIsSaidInTheWordsThatThereAreForIt() {
        Words words = wording.of(
                        "x", Call.SPANISH, Map.of("subject", "in-progress", "at", "hoy", "text", "in-progress"))
                .orElseThrow();
        assertEquals("in-progress a las hoy", words.title());
        assertEquals("en trabajo", words.body());
    }

    @Test
    public void aShortTextStaysOnOneLine() {
        Words words = wording.of("x", Call.SPANISH, Map.of("subject", "Pla\u0007zo", "at", "hoy", "text", "corto"))
                .orElseThrow();
        assertEquals("Pla zo a las hoy", words.title());
        assertEquals("corto", words.body());
    }
}
