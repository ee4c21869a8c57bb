package cl.minka.kernel.document;

import java.util.List;

/** What reading a file came to. */
public sealed interface Reading permits Reading.Contents, Withheld {
    /**
     * What stands in the file.
     *
     * @param text all of its text, page after page; words that were hyphenated over a line's end are whole
     * @param metadata what else stands in it: properties, comments, bookmarks, names of embedded files, EXIF; coordinates
     *     as decimal degrees; of an office file also what is hidden, deleted, noted, linked
     * @param pictures numbers, from 1, of the pages of which a part can not be read as text (1 for an image), or of the
     *     pictures of an office file
     */
    record Contents(String text, List<String> metadata, List<Integer> pictures) implements Reading {
        public Contents {
            metadata = List.copyOf(metadata);
            pictures = List.copyOf(pictures);
        }
    }
}
