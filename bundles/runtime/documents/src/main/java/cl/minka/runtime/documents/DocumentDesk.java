package cl.minka.runtime.documents;

import cl.minka.kernel.document.Cleaning;
import cl.minka.kernel.document.Documents;
import cl.minka.kernel.document.Reading;
import cl.minka.kernel.document.Withheld;
import cl.minka.kernel.document.Withheld.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and cleans one file at a time; whatever goes wrong with a file withholds it. */
@Component(service = Documents.class)
public final class DocumentDesk implements Documents {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentDesk.class);
    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final Map<String, FileKind> KINDS = Map.ofEntries(
            Map.entry("application/pdf", new PdfFile()),
            Map.entry("image/png", new ImageFile("png")),
            Map.entry("image/jpeg", new ImageFile("jpg")),
            Map.entry("image/gif", new ImageFile("png")),
            Map.entry("image/tiff", new ImageFile("png")),
            Map.entry("text/plain", new TextFile("text/plain", "txt")),
            Map.entry("text/csv", new TextFile("text/csv", "csv")),
            Map.entry(OPEN_XML + "wordprocessingml.document", new OfficeFile(new WordFile())),
            Map.entry(OPEN_XML + "spreadsheetml.sheet", new OfficeFile(new SheetsFile())),
            Map.entry(OPEN_XML + "presentationml.presentation", new OfficeFile(new SlidesFile())),
            Map.entry(OPEN_DOCUMENT + "text", new OfficeFile(new OpenDocumentFile())),
            Map.entry(OPEN_DOCUMENT + "spreadsheet", new OfficeFile(new OpenDocumentFile())),
            Map.entry(OPEN_DOCUMENT + "presentation", new OfficeFile(new OpenDocumentFile())));

    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    @Activate
    public DocumentDesk(@Reference Clock clock) {
        this.clock = clock;
    }

    @Override
    public Reading read(Path file, String mediaType) {
        oneAtATime.lock();
        try {
            Reading.Contents contents = kind(file, mediaType).read(file, new Limits(clock));
            return contents.text().length() > Limits.TEXT ? new Withheld(Reason.TOO_LARGE) : contents;
        } catch (Unfit e) {
            return e.withheld();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return broken(e);
        } finally {
            oneAtATime.unlock();
        }
    }

    @Override
    public Cleaning clean(Path file, String mediaType, List<Phrase> phrases, List<Integer> pictures, Path copy) {
        oneAtATime.lock();
        try {
            FileKind kind = kind(file, mediaType);
            Limits limits = new Limits(clock);
            Cleaning.Cleaned cleaned = kind.clean(file, phrases, pictures, copy, limits);
            verify(kind(copy, cleaned.mediaType()).read(copy, limits), phrases);
            return cleaned;
        } catch (Unfit e) {
            return e.withheld();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return broken(e);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** What is put in a phrase's place may itself contain it, as in "[municipio]" for "municipio". */
    private static void verify(Reading.Contents copy, List<Phrase> phrases) throws Unfit {
        FoldedText text = new FoldedText(copy.text() + "\n\n" + String.join("\n\n", copy.metadata()));
        for (Phrase phrase : phrases) {
            boolean replaced =
                    !new FoldedText(phrase.replacement()).find(phrase.text()).isEmpty();
            if (!replaced && !text.find(phrase.text()).isEmpty()) {
                throw new Unfit(Reason.NOT_VERIFIED);
            }
        }
    }

    private static FileKind kind(Path file, String mediaType) throws IOException, Unfit {
        FileKind kind = KINDS.get(mediaType);
        if (kind == null) {
            throw new Unfit(isOffice(mediaType) ? Reason.OFFICE_FILE : Reason.UNSUPPORTED_TYPE);
        }
        if (Files.size(file) > Limits.BYTES) {
            throw new Unfit(Reason.TOO_LARGE);
        }
        return kind;
    }

    private static boolean isOffice(String mediaType) {
        return mediaType.startsWith("application/vnd.openxmlformats-")
                || mediaType.startsWith("application/vnd.oasis.opendocument.")
                || mediaType.startsWith("application/vnd.ms-")
                || mediaType.equals("application/msword");
    }

    private static Withheld broken(Throwable error) {
        LOG.debug("A file is withheld", error);
        return new Withheld(Reason.BROKEN);
    }
}
