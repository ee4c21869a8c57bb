package cl.minka.kernel.rest;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.json.JsonBodies;
import cl.minka.kernel.rest.table.ReadTable;
import cl.minka.kernel.table.Table;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form of several parts (RFC 7578) that was received wholly; parts are read where they lie. */
public final class MultipartForm {
    private static final int MOST_PARTS = 20;
    private static final int LONGEST_HEADERS = 8_192;
    private static final Pattern BOUNDARY = Pattern.compile(
            "(?i)multipart/form-data\\s*;(?:.*;)?\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70})).*");
    private static final Pattern NAME = Pattern.compile(
            "(?im)^content-disposition:\\s*form-data\\s*;(?:[^\\r\\n]*;)?\\s*name=(?:\"([^\"]*)\"|([^\\s;\"]+))");

    private static final Pattern FILE_NAME =
            Pattern.compile("(?im)^content-disposition:[^\\r\\n]*;\\s*filename=(?:\"([^\"]*)\"|([^\\s;\"]+))");

    private static final Pattern TYPE = Pattern.compile("(?im)^content-type:\\s*([\\w.+-]+/[\\w.+-]+)");

    private final Map<String, Body> parts = new HashMap<>();
    private final Map<String, String> fileNames = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();

    private MultipartForm() {}

    /**
     * Finds the parts; each must be there once, and no other.
     *
     * @param contentType the header of the request, with its boundary
     */
    public static MultipartForm of(Body body, String contentType, Set<String> needed) {
        MultipartForm form = of(body, contentType, MOST_PARTS);
        for (String name : needed) {
            if (!form.parts.containsKey(name)) {
                throw new InvalidInput(Fault.at("/" + name, "kernel.form.missing-part", "part", name));
            }
        }
        if (!needed.containsAll(form.parts.keySet())) {
            throw new InvalidInput(Fault.at("", "kernel.form.unknown-part"));
        }
        return form;
    }

    /** Finds the parts, whatever their names; each is there once. */
    public static MultipartForm of(Body body, String contentType, int most) {
        String delimiter = delimiter(contentType).orElseThrow(MultipartForm::malformed);
        MultipartForm form = new MultipartForm();
        try {
            long[] places = new Delimiters(delimiter.getBytes(StandardCharsets.UTF_8)).in(body, most);
            for (int n = 0; n + 1 < places.length; n++) {
                form.part(body, places[n], places[n + 1] - delimiter.length());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return form;
    }

    /** The same body; if it is a form, its fingerprint does not depend on its boundary. */
    public static Body told(Body body, String contentType) {
        return delimiter(contentType).<Body>map(one -> new Form(body, one)).orElse(body);
    }

    /** Empty where the type is not that of a form, or lacks a boundary. */
    private static Optional<String> delimiter(String contentType) {
        Matcher boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
        return boundary.matches()
                ? Optional.of("\r\n--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1)))
                : Optional.empty();
    }

    public Set<String> names() {
        return Set.copyOf(parts.keySet());
    }

    /** The media type that the client says of a part, without parameters. */
    public Optional<String> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** The bytes of a needed part. */
    public Body part(String name) {
        return parts.get(name);
    }

    /** The name of the file that a part is, as the client has it, without folders; empty where it has none. */
    public Optional<String> fileName(String name) {
        return Optional.ofNullable(fileNames.get(name))
                .map(path -> path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1))
                .filter(file -> !file.isBlank());
    }

    /** A needed part read as JSON, as strictly as any body. */
    public <T> T json(String name, Class<T> type) {
        try {
            return type.cast(JsonBodies.read(part(name).bytes(), type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Uses a needed part as a table, CSV or XLSX, whatever its columns. */
    public <R> R table(String name, Function<Table, R> use) {
        try (ReadTable table = ReadTable.of(part(name), new ImportColumns(Set.of(), Set.of(), true), done -> {})) {
            return use.apply(table);
        }
    }

    /** Reads the headers at the place and keeps what follows them. */
    private void part(Body body, long from, long to) throws IOException {
        StringBuilder headers = new StringBuilder();
        try (InputStream in = new BufferedInputStream(new Slice(body, from, Math.max(from, to)).open())) {
            while (headers.length() < LONGEST_HEADERS && headers.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    throw malformed();
                }
                headers.append((char) next);
            }
        }
        int end = headers.indexOf("\r\n\r\n");
        Matcher name = NAME.matcher(headers);
        if (end < 0 || !name.find()) {
            throw malformed();
        }
        String named = utf8(name.group(1) == null ? name.group(2) : name.group(1));
        if (parts.put(named, new Slice(body, from + end + 4, to)) != null) {
            throw malformed();
        }
        Matcher file = FILE_NAME.matcher(headers);
        if (file.find()) {
            fileNames.put(named, utf8(file.group(1) == null ? file.group(2) : file.group(1)));
        }
        Matcher type = TYPE.matcher(headers.substring(0, end));
        if (type.find()) {
            types.put(named, type.group(1));
        }
    }

    private static String utf8(String octets) {
        return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    static Refusal malformed() {
        return new Refusal(Kind.INVALID, "kernel.form.malformed");
    }

    /** A form as it came. */
    private record Form(Body body, String delimiter) implements Body {
        @Override
        public InputStream open() {
            return body.open();
        }

        @Override
        public long size() {
            return body.size();
        }

        @Override
        public byte[] bytes() {
            return body.bytes();
        }

        /** Of its parts; of what is no form after all, of its bytes. */
        @Override
        public String fingerprint() {
            StringBuilder parts = new StringBuilder();
            try {
                long[] places = new Delimiters(delimiter.getBytes(StandardCharsets.UTF_8)).in(body, MOST_PARTS);
                for (int n = 0; n + 1 < places.length; n++) {
                    long end = Math.max(places[n], places[n + 1] - delimiter.length());
                    parts.append(new Slice(body, places[n], end).sha256()).append('\n');
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Refusal notAForm) {
                return body.sha256();
            }
            return Body.of(parts.toString().getBytes(StandardCharsets.UTF_8)).sha256();
        }
    }

    /** Bytes of a body from one place to another. */
    private record Slice(Body body, long from, long to) implements Body {
        @Override
        public InputStream open() {
            try {
                InputStream in = body.open();
                in.skipNBytes(from);
                return new Limited(in, to - from);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public long size() {
            return to - from;
        }
    }

    private static final class Limited extends InputStream {
        private final InputStream in;
        private long left;

        Limited(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int next = left <= 0 ? -1 : in.read();
            left--;
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int n = left <= 0 ? -1 : in.read(into, offset, (int) Math.min(length, left));
            left -= Math.max(0, n);
            return n;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
