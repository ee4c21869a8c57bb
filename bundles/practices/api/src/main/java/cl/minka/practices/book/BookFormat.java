package cl.minka.practices.book;

import java.util.Locale;

/** In which form something printed is wanted. */
public enum BookFormat {
    PDF("application/pdf"),
    EPUB("application/epub+zip"),
    HTML("text/html; charset=utf-8");

    private final String mediaType;

    BookFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As file names end, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
