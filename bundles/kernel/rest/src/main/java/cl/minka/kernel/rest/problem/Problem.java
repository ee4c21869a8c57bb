package cl.minka.kernel.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * RFC 9457.
 *
 * @param type {@code urn:minka:problem:…}, stable
 * @param instance path of the request
 * @param errors one for each bad field
 * @param requestId ties the answer to the log
 * @param incident number under which an error of the server stands in its log
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<Bad> errors,
        String requestId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> incident) {
    /**
     * A bad field.
     *
     * @param pointer JSON pointer into the body, {@code /query/<name>} or {@code /headers/<name>}
     */
    public record Bad(String pointer, String code, String detail) {}
}
