package cl.minka.kernel.rest;

/** How long a body says it is, before it is read. */
public final class Announced {
    /** No length was given, as with a chunked body. */
    public static final long UNKNOWN = -1;

    private static final int MOST_DIGITS = 18;

    private Announced() {}

    /** Bytes by the header {@code Content-Length}, whatever their number, or {@link #UNKNOWN}. */
    public static long length(String header) {
        if (header == null || !header.strip().matches("[0-9]+")) {
            return UNKNOWN;
        }
        String digits = header.strip().replaceFirst("^0+(?=.)", "");
        return digits.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
    }
}
