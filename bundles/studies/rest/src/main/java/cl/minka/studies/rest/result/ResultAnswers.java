package cl.minka.studies.rest.result;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.BadParameter;
import cl.minka.studies.result.ResultFile;
import cl.minka.studies.result.ResultKind;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.StreamingOutput;

/** Gives files, in the form that is wanted. */
final class ResultAnswers {
    static final String HTML = "text/html";
    static final String ZIP = "application/zip";
    static final String WORD = "application/msword";

    /** Style and pictures are within the page; nothing runs, nothing is fetched. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    private ResultAnswers() {}

    /**
     * What is wanted, by name in the query, else by {@code Accept}.
     *
     * @param forms media type by name; the first is the usual one
     */
    static String wanted(Map<String, String> forms, String format, HttpHeaders headers) {
        if (format != null) {
            return Optional.ofNullable(forms.get(format))
                    .orElseThrow(() -> BadParameter.of("format", "kernel.bad-format"));
        }
        String usual = forms.values().iterator().next();
        for (MediaType type : headers.getAcceptableMediaTypes()) {
            if (type.isWildcardType()) {
                return usual;
            }
            Optional<String> named = forms.values().stream()
                    .filter(media -> media.equals(type.getType() + "/" + type.getSubtype()))
                    .findFirst();
            if (named.isPresent()) {
                return named.get();
            }
        }
        return usual;
    }

    /** @param etag version of what a {@code PUT} on the same path would change */
    static <T> Answer<T> of(ResultFile file, long etag) {
        StreamingOutput content = file.content()::writeTo;
        Answer<T> answer = Answer.<T>status(200, content)
                .with("Content-Type", file.kind().mediaType() + charset(file.kind()))
                .with("Content-Length", Long.toString(file.size()))
                .with("ETag", '"' + Long.toString(etag) + '"')
                .with("Digest", "sha-256=" + base64(file.sha256()));
        return file.kind() == ResultKind.REPORT_PAGE
                ? answer.with("Content-Security-Policy", POLICY)
                : answer.savedAs(file.name());
    }

    static <T> Answer<T> page(byte[] bytes) {
        return ResultAnswers.<T>bytes(bytes, HTML + "; charset=utf-8").with("Content-Security-Policy", POLICY);
    }

    static <T> Answer<T> bytes(byte[] bytes, String mediaType) {
        StreamingOutput content = out -> out.write(bytes);
        return Answer.<T>status(200, content).with("Content-Type", mediaType);
    }

    private static String charset(ResultKind kind) {
        return kind == ResultKind.REPORT_PAGE ? "; charset=utf-8" : "";
    }

    private static String base64(String hex) {
        return java.util.Base64.getEncoder()
                .encodeToString(java.util.HexFormat.of().parseHex(hex));
    }
}
