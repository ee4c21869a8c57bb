package cl.minka.kernel.rest;

/** The media types that the platform speaks. */
public final class Media {
    public static final String JSON = "application/json";
    public static final String PROBLEM = "application/problem+json";
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String PDF = "application/pdf";

    private Media() {}
}
