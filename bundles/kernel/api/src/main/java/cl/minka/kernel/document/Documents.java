package cl.minka.kernel.document;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads files and makes copies of them that tell no more than they should: PDF, office files (docx, xlsx, pptx, odt, ods,
 * odp), PNG, JPEG, GIF, TIFF, plain text and CSV. The copy of an office file is a PDF of what it shows, that of a GIF or TIFF
 * a PNG of its first picture.
 *
 * <p>Work on one file takes seconds and some memory: call it off the request's thread, one file at a time. A file that
 * can not be read whole, or whose copy can not be shown to be clean, is {@link Withheld}, never half cleaned.
 */
@ProviderType
public interface Documents {
    /**
     * Reads all texts and metadata.
     *
     * @param mediaType what the file was stored as, in lower case, without parameters
     */
    Reading read(Path file, String mediaType);

    /**
     * Writes a copy without metadata, comments, links, scripts, forms, embedded files and without the phrases; then
     * reads the copy again to see that they are gone.
     *
     * @param phrases each is removed wherever it stands, case and accents ignored, also hyphenated or over a line's end
     * @param pictures numbers, from 1, of the {@link Reading.Contents#pictures()} to be removed: all that the numbered
     *     page shows but its text; of an image, the image; of an office file, the numbered picture
     * @param copy an empty or absent file
     */
    Cleaning clean(Path file, String mediaType, List<Phrase> phrases, List<Integer> pictures, Path copy);

    /**
     * Something to be removed.
     *
     * @param replacement what plain text has in its place; where text has its place on a page, a black box stands there
     */
    record Phrase(String text, String replacement) {}
}
