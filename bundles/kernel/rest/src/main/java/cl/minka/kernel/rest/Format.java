package cl.minka.kernel.rest;

import java.util.Locale;

/** In which form the client wants a list or table: by {@code Accept}, or by {@code ?format=} for a browser. */
public enum Format {
    JSON(Media.JSON),
    CSV(Media.CSV),
    XLSX(Media.XLSX),
    /** Where the method says that it gives it. */
    PDF(Media.PDF),
    /** Where the method says that it gives it. */
    RSS(Media.RSS),
    /** Where the method says that it gives it. */
    ATOM(Media.ATOM),
    /** Where the method says that it gives it. */
    JSONLD(Media.JSON_LD),
    /** Where the method says that it gives it. */
    JSONL(Media.JSON_LINES);

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What {@code ?format=} says. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether rows are wanted, not JSON. */
    public boolean isTable() {
        return this == CSV || this == XLSX;
    }
}
