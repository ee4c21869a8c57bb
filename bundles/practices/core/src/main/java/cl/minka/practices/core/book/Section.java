package cl.minka.practices.core.book;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A piece of a book: a page or more on paper, a file in EPUB, a section in HTML. Within its markup {@code #id} leads to another
 * section, {@code pictures/name} (the name escaped as in a query) is a picture, headings begin with h1.
 *
 * @param id once in the book; of letters, digits and hyphen
 * @param type of the EPUB structural semantics vocabulary
 * @param title as the contents show it; empty when they do not
 * @param markup well-formed, with its heading
 */
record Section(String id, String type, String title, String markup) {
    private static final String PICTURE = "pictures/";

    /** How a picture is named in markup. */
    static String picture(String name) {
        return PICTURE + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    /** Whether its title stands in the contents. */
    boolean listed() {
        return !title.isEmpty();
    }
}
