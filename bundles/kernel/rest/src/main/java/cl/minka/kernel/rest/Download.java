package cl.minka.kernel.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.ClientErrorException;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;

/** A file on its way out: whole, or one range of its bytes (RFC 9110, 14). */
public final class Download {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    private Download() {}

    /**
     * What is told of a file before its bytes.
     *
     * @param size in bytes
     */
    public record File(String name, String mediaType, long size, long version) {}

    /**
     * Answers a file, or the one range of its bytes that the request asks for.
     *
     * @param content writes all of it
     */
    public static Answer<StreamingOutput> of(File file, HttpHeaders request, StreamingOutput content) {
        return of(
                file,
                Optional.ofNullable(request.getHeaderString("Range")),
                Optional.ofNullable(request.getHeaderString("If-Range")),
                content);
    }

    private static Answer<StreamingOutput> of(
            File file, Optional<String> range, Optional<String> condition, StreamingOutput content) {
        String etag = '"' + Long.toString(file.version()) + '"';
        boolean whole = condition.filter(wanted -> !wanted.equals(etag)).isPresent();
        Matcher asked = RANGE.matcher(range.filter(any -> !whole).orElse(""));
        Answer<StreamingOutput> answer = asked.matches() && !asked.group().equals("bytes=-")
                ? part(file, asked.group(1), asked.group(2), content)
                : Answer.<StreamingOutput>stream(file.mediaType(), content)
                        .with("Content-Length", Long.toString(file.size()));
        return answer.with("ETag", etag)
                .with("Accept-Ranges", "bytes")
                .with("Content-Disposition", disposition(file.name()))
                .with("X-Content-Type-Options", "nosniff")
                .with("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    /** For an address or a header: all but unreserved characters as {@code %XX} of UTF-8. */
    public static String escaped(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }

    private static Answer<StreamingOutput> part(File file, String from, String to, StreamingOutput content) {
        long last = file.size() - 1;
        long first = from.isEmpty() ? Math.max(0, file.size() - Long.parseLong(to)) : Long.parseLong(from);
        long end = from.isEmpty() || to.isEmpty() ? last : Math.min(last, Long.parseLong(to));
        if (first > last || first > end) {
            throw new ClientErrorException(Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header("Content-Range", "bytes */" + file.size())
                    .build());
        }
        StreamingOutput bytes = out -> content.write(new ByteRange(out, first, end));
        return Answer.<StreamingOutput>status(206, bytes)
                .with("Content-Type", file.mediaType())
                .with("Content-Length", Long.toString(end - first + 1))
                .with("Content-Range", "bytes " + first + '-' + end + '/' + file.size());
    }

    private static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + escaped(name);
    }
}
