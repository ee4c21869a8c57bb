package cl.minka.kernel.rest;

import cl.minka.kernel.StoredAnswer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.ws.rs.core.StreamingOutput;

/**
 * What a resource method gives back: a status, headers and a view that is written as JSON.
 *
 * @param <T> the view, as the OpenAPI document shows it; {@code Void} where nothing is sent
 */
public final class Answer<T> {
    /** The path that every {@code Location} starts with. */
    public static final String BASE = "/api/v1/";

    private final int status;
    private final Map<String, String> headers;
    private final Optional<Object> body;

    private Answer(int status, Map<String, String> headers, Optional<Object> body) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    /** 200 with a view of something that has no version, such as a page or a computed thing. */
    public static <T> Answer<T> of(T view) {
        return new Answer<>(200, Map.of(), Optional.of(view));
    }

    /** 200 with a view of something that can change; its version becomes the {@code ETag}. */
    public static <T> Answer<T> of(T view, long version) {
        return new Answer<>(200, Map.of("ETag", etag(version)), Optional.of(view));
    }

    /**
     * 201 with a view of what was made.
     *
     * @param path below {@code /api/v1/}, already escaped where it needs to be
     */
    public static <T> Answer<T> created(String path, T view, long version) {
        return new Answer<>(201, Map.of("Location", BASE + path, "ETag", etag(version)), Optional.of(view));
    }

    /**
     * What a {@code PUT} stored: 201 where it was made, 200 where the call said which version it replaces.
     *
     * @param path below {@code /api/v1/}, already escaped where it needs to be
     */
    public static <T> Answer<T> stored(Call call, String path, T view, long version) {
        return call.expected().stated() ? of(view, version) : created(path, view, version);
    }

    /** 201 with a view of something that will never change, such as a stored ranking. */
    public static <T> Answer<T> created(String path, T view) {
        return new Answer<>(201, Map.of("Location", BASE + path), Optional.of(view));
    }

    /** 204. */
    public static <T> Answer<T> none() {
        return new Answer<>(204, Map.of(), Optional.empty());
    }

    /** Another status without a body, such as a redirect. */
    public static <T> Answer<T> none(int status) {
        return new Answer<>(status, Map.of(), Optional.empty());
    }

    /** Another status with a view: 202 with a job, 422 with the report of an import. */
    public static <T> Answer<T> status(int status, Object view) {
        return new Answer<>(status, Map.of(), Optional.of(view));
    }

    /** 200 with bytes that are written while they are made. */
    public static <T> Answer<T> stream(String mediaType, StreamingOutput content) {
        return new Answer<>(200, Map.of("Content-Type", mediaType), Optional.of(content));
    }

    /** An answer that was given before. */
    public static <T> Answer<T> again(StoredAnswer stored) {
        return new Answer<>(
                stored.status(),
                stored.headers(),
                Optional.<Object>of(stored.body()).filter(bytes -> stored.body().length > 0));
    }

    /** The same with one more header. */
    public Answer<T> with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, Objects.requireNonNull(value, header));
        return new Answer<>(status, more, body);
    }

    /** The same, to be saved under a name; letters, digits, dot, hyphen and underscore are kept of it. */
    public Answer<T> savedAs(String fileName) {
        String sane = fileName.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "");
        return with("Content-Disposition", "attachment; filename=\"" + (sane.isEmpty() ? "minka" : sane) + "\"");
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** A view, a {@code StreamingOutput}, the bytes of an answer that was given before, or nothing. */
    public Optional<Object> body() {
        return body;
    }

    private static String etag(long version) {
        return '"' + Long.toString(version) + '"';
    }
}
