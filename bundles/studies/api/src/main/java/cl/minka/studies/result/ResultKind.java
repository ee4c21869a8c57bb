package cl.minka.studies.result;

/** The files that come of a study. */
public enum ResultKind {
    /** The report as one accessible page. */
    REPORT_PAGE("text/html", "html"),
    /** The report as a tagged PDF. */
    REPORT_PAPER("application/pdf", "pdf"),
    /** DDI Codebook 2.5, one for each wave. */
    CODEBOOK("application/xml", "xml"),
    /** Data without persons, with all that is needed to use it. */
    DATA_PACKAGE("application/zip", "zip");

    private final String mediaType;
    private final String ending;

    ResultKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return ending;
    }
}
