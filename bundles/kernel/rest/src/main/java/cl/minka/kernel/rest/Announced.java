package cl.minka.kernel.rest;

import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;

/** What a body says of itself, before it is read. */
public final class Announced {
    /** No length was given, as with a chunked body. */
    public static final long UNKNOWN = -1;

    private static final int MOST_DIGITS = 18;

    private Announced() {}

    /** Bytes, or {@link #UNKNOWN}. */
    public static long length(HttpHeaders request) {
        return length(request.getHeaderString(HttpHeaders.CONTENT_LENGTH));
    }

    /** The media type without parameters; bytes of any kind where none is said. */
    public static String type(HttpHeaders request) {
        MediaType type = request.getMediaType();
        return type == null ? MediaType.APPLICATION_OCTET_STREAM : type.getType() + '/' + type.getSubtype();
    }

    /** Bytes by the header {@code Content-Length}, whatever their number, or {@link #UNKNOWN}. */
    public static long length(String header) {
        if (header == null || !header.strip().matches("[0-9]+")) {
            return UNKNOWN;
        }
        String digits = header.strip().replaceFirst("^0+(?=.)", "");
        return digits.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
    }
}
