package cl.minka.practices.core.book;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A picture of a book, while it is being made.
 *
 * @param name as the plan names it
 */
record OwnPicture(String name, String mediaType, Content content) {
    /** File name in an EPUB, after its number. */
    String ending() {
        return switch (mediaType) {
            case "image/png" -> ".png";
            case "image/svg+xml" -> ".svg";
            default -> ".jpg";
        };
    }

    /** Where the bytes are. */
    @FunctionalInterface
    interface Content {
        void copy(OutputStream out) throws IOException;
    }
}
