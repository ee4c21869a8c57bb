package cl.minka.runtime.documents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.document.Cleaning;
import cl.minka.kernel.document.Documents.Phrase;
import cl.minka.kernel.document.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Every place of an office file is read, and none of them gets into a copy from which it was struck. */
@RunWith(Parameterized.class)
public class OfficeCanariesTest {
    private static final Map<String, byte[]> FILES = new HashMap<>();
    private static final String PROPERTIES = "Creator LastModified Title Company Manager Template Key Value Artist ";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final DocumentDesk desk = new DocumentDesk(Clock.systemUTC());
    private final String type;
    private final String canary;
    private final boolean shown;

    public OfficeCanariesTest(String type, String canary, boolean shown) {
        this.type = type;
        this.canary = canary;
        this.shown = shown;
    }

    @Parameterized.Parameters(name = "{1} {0}")
    public static List<Object[]> places() throws IOException {
        FILES.put(OfficeSamples.WORD, OfficeSamples.word());
        FILES.put(OfficeSamples.SHEETS, OfficeSamples.sheets());
        FILES.put(OfficeSamples.SLIDES, OfficeSamples.slides());
        FILES.put(OpenDocumentSamples.TEXT, OpenDocumentSamples.text());
        FILES.put(OpenDocumentSamples.SHEETS, OpenDocumentSamples.sheets());
        FILES.put(OpenDocumentSamples.SLIDES, OpenDocumentSamples.slides());
        List<Object[]> places = new ArrayList<>();
        add(
                places,
                OfficeSamples.WORD,
                true,
                "Heading Paragraph Inserted Split FieldResult Box Control Cell Footnote"
                        + " ChartTitle Category Series");
        add(
                places,
                OfficeSamples.WORD,
                false,
                PROPERTIES + "Deleted Moved Vanished Reviser InstrUrl Instruction Shape Alias"
                        + " Header Footer Link Comment Commenter PictureName AltText CustomXml FileName Chunk");
        add(places, OfficeSamples.SHEETS, true, "Sheet Shared Rich SheetBox ChartTitle Category Series");
        add(
                places,
                OfficeSamples.SHEETS,
                false,
                PROPERTIES + "Formula HiddenRow HiddenColumn HiddenSheet HiddenSheetCell"
                        + " SheetHeader SheetLink Tooltip CellComment CellAuthor Author Choice PromptTitle Prompt Name");
        add(places, OfficeSamples.SLIDES, true, "SlideText SlideCell");
        add(
                places,
                OfficeSamples.SLIDES,
                false,
                PROPERTIES + "SlideLink ShapeName SpeakerNotes Master HiddenSlide"
                        + " SlideComment SlideCommenter Author");
        String open = "Creator Editor Title Keyword Company Setting Header Link Commenter Comment Artist ";
        add(places, OpenDocumentSamples.TEXT, true, "Heading Paragraph Split Item Cell Note Box");
        add(places, OpenDocumentSamples.TEXT, false, open + "Deleted Reviser Vanished AltText HiddenText Hint");
        add(places, OpenDocumentSamples.SHEETS, true, "Sheet Cell Repeated");
        add(places, OpenDocumentSamples.SHEETS, false, open + "HiddenRow HiddenColumn HiddenSheet HiddenCell Formula");
        add(places, OpenDocumentSamples.SLIDES, true, "SlideText");
        add(places, OpenDocumentSamples.SLIDES, false, open + "SpeakerNotes PageName");
        return places;
    }

    private static void add(List<Object[]> places, String type, boolean shown, String canaries) {
        for (String canary : canaries.split(" ")) {
            places.add(new Object[] {type, "Canary" + canary, shown});
        }
    }

    @Test
    public void itIsReadAndStruck() throws IOException {
        Path file = Files.write(folder.newFile().toPath(), FILES.get(type));
        Reading reading = desk.read(file, type);
        assertTrue(reading.toString(), reading instanceof Reading.Contents);
        Reading.Contents contents = (Reading.Contents) reading;
        String all = contents.text() + "\n" + String.join("\n", contents.metadata());
        assertTrue(all, plain(all).contains(plain(canary)));
        assertEquals("as text", shown, plain(contents.text()).contains(plain(canary)));

        String kept = everything(clean(file, List.of()));
        assertEquals("what is shown stays unless it is struck", shown, kept.contains(plain(canary)));
        String struck = everything(clean(file, List.of(new Phrase(canary, "[x]"))));
        assertFalse(struck.contains(plain(canary)));
    }

    private byte[] clean(Path file, List<Phrase> phrases) throws IOException {
        Path copy = folder.newFile().toPath();
        Cleaning cleaning = desk.clean(file, type, phrases, List.of(), copy);
        assertEquals(new Cleaning.Cleaned("application/pdf", "pdf"), cleaning);
        return Files.readAllBytes(copy);
    }

    /** Bytes, streams inflated, and text of a PDF, by another path than that of the product. */
    private static String everything(byte[] pdf) throws IOException {
        return plain(PdfBytes.all(pdf) + "\n" + PdfBytes.text(pdf));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("[^\\p{Alnum}]", "");
    }
}
