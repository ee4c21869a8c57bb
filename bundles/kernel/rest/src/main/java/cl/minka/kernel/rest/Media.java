package cl.minka.kernel.rest;

/** The media types that the platform speaks. */
public final class Media {
    public static final String JSON = "application/json";
    public static final String PROBLEM = "application/problem+json";
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String PDF = "application/pdf";
    public static final String RSS = "application/rss+xml";
    public static final String ATOM = "application/atom+xml";
    public static final String JSON_LD = "application/ld+json";
    /** A JSON text a line. */
    public static final String JSON_LINES = "application/x-ndjson";
    /** RFC 7578; see {@link FormPart} and {@link MultipartForm}. */
    public static final String FORM = "multipart/form-data";

    public static final String XML = "application/xml";

    private Media() {}
}
