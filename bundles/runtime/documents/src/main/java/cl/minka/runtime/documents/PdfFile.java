package cl.minka.runtime.documents;

import cl.minka.kernel.document.Cleaning;
import cl.minka.kernel.document.Documents.Phrase;
import cl.minka.kernel.document.Reading;
import cl.minka.kernel.document.Withheld.Reason;
import java.awt.geom.Area;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A PDF: pages on which something is struck become pictures, the others keep their text and lose all that is not shown.
 */
final class PdfFile implements FileKind {
    @Override
    public Reading.Contents read(Path file, Limits limits) throws IOException, Unfit {
        try (PDDocument document = open(file)) {
            String text = Hyphens.joined(PdfText.of(document, false, limits).text());
            String seen = Hyphens.joined(PdfText.of(document, true, limits).text());
            List<Integer> pictures = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                limits.checkTime();
                if (PageScan.of(document.getPage(page - 1)).hasPictures()) {
                    pictures.add(page);
                }
            }
            return new Reading.Contents(text + Hyphens.linesNotIn(text, seen), PdfStrings.of(document), pictures);
        }
    }

    @Override
    public Cleaning.Cleaned clean(Path file, List<Phrase> phrases, List<Integer> pictures, Path copy, Limits limits)
            throws IOException, Unfit {
        try (PDDocument document = open(file);
                PDDocument clean = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            List<PdfText> texts =
                    List.of(PdfText.placed(document, false, limits), PdfText.placed(document, true, limits));
            Map<Integer, Area> boxes =
                    PdfText.boxes(texts, phrases.stream().map(Phrase::text).toList());
            List<PDPage> kept = pages(document, boxes, pictures, clean, limits);
            PdfStrip strip = new PdfStrip();
            for (PDPage page : kept) {
                limits.checkTime();
                strip.strip(page);
            }
            try (OutputStream out = Files.newOutputStream(copy)) {
                clean.save(out);
            }
        }
        requireBare(copy);
        return new Cleaning.Cleaned("application/pdf", "pdf");
    }

    /** Fills the copy; answers the pages that were taken over as they are. */
    private static List<PDPage> pages(
            PDDocument document, Map<Integer, Area> boxes, List<Integer> pictures, PDDocument clean, Limits limits)
            throws IOException, Unfit {
        PageRaster raster = new PageRaster(document);
        List<PDPage> kept = new ArrayList<>();
        boolean anything = false;
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            limits.checkTime();
            boolean textOnly = pictures.contains(page);
            PDPage original = document.getPage(page - 1);
            if (textOnly && PageScan.of(original).isUnreadable()) {
                raster.addEmpty(page - 1, clean);
                continue;
            }
            anything |= !textOnly || hasText(document, page, limits);
            if (textOnly || boxes.containsKey(page)) {
                raster.add(page - 1, boxes.getOrDefault(page, new Area()), textOnly, clean);
            } else {
                kept.add(clean.importPage(original));
            }
        }
        if (!anything) {
            throw new Unfit(Reason.NOTHING_LEFT);
        }
        return kept;
    }

    private static boolean hasText(PDDocument document, int page, Limits limits) throws IOException, Unfit {
        return !PdfText.ofPage(document, page, limits).text().isBlank();
    }

    private static PDDocument open(Path file) throws IOException, Unfit {
        try {
            PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
            if (document.isEncrypted() || document.getNumberOfPages() > Limits.PAGES) {
                boolean encrypted = document.isEncrypted();
                document.close();
                throw new Unfit(encrypted ? Reason.ENCRYPTED : Reason.TOO_LARGE);
            }
            return document;
        } catch (InvalidPasswordException e) {
            throw new Unfit(Reason.ENCRYPTED);
        }
    }

    /** Nothing stands beside the pages. */
    private static void requireBare(Path copy) throws IOException, Unfit {
        try (PDDocument document = open(copy)) {
            var catalog = document.getDocumentCatalog();
            boolean bare = catalog.getMetadata() == null
                    && catalog.getDocumentOutline() == null
                    && catalog.getNames() == null
                    && catalog.getAcroForm(null) == null
                    && catalog.getStructureTreeRoot() == null
                    && document.getDocumentInformation().getMetadataKeys().isEmpty();
            for (PDPage page : document.getPages()) {
                bare &= page.getAnnotations().isEmpty();
            }
            if (!bare) {
                throw new Unfit(Reason.NOT_VERIFIED);
            }
        }
    }
}
