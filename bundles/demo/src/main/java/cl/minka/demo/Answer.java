package cl.minka.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What the platform answered.
 *
 * @param etag version of the resource, to be sent back as {@code If-Match}
 * @param body the JSON; a missing node when there was none
 */
record Answer(int status, Optional<String> etag, JsonNode body) {
    boolean isOk() {
        return status >= 200 && status < 300;
    }

    JsonNode at(String field) {
        return body.path(field);
    }

    String text(String field) {
        return body.path(field).asText();
    }

    List<JsonNode> items() {
        return StreamSupport.stream(body.path("items").spliterator(), false).toList();
    }
}
