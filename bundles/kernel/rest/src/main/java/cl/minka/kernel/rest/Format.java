package cl.minka.kernel.rest;

/** In which form the client wants a list or table: by {@code Accept}, or by {@code ?format=} for a browser. */
public enum Format {
    JSON(Media.JSON),
    CSV(Media.CSV),
    XLSX(Media.XLSX);

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether rows are wanted, not JSON. */
    public boolean isTable() {
        return this != JSON;
    }
}
