package cl.minka.itests.scenario;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.itests.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** An answer, with who asked what, so that failures tell it. */
public record Reply(String request, Answer answer) {
    private static final List<String> INSIDE =
            List.of("cl.minka", "java.", "Exception", "SELECT ", "SQL", "org.apache", "org.eclipse");

    public int status() {
        return answer.status();
    }

    public Reply is(int expected) {
        assertEquals(request + " → " + text(), expected, status());
        return this;
    }

    /** 200, 201 or 204. */
    public Reply isDone() {
        assertTrue(request + " → " + status() + " " + text(), status() == 200 || status() == 201 || status() == 204);
        return this;
    }

    /** A problem as RFC 9457 and the contract want it, that tells nothing of the inside. */
    public Reply isProblem(int expected) {
        is(expected);
        String type = answer.header("Content-Type").orElse("");
        assertTrue(request + " answered as " + type, type.startsWith("application/problem+json"));
        assertEquals(request, expected, at("/status").asInt());
        assertTrue(request + " " + text(), string("/type").startsWith("urn:minka:problem:"));
        assertFalse(request + " has no title", string("/title").isBlank());
        INSIDE.forEach(inside -> assertFalse(request + " tells " + inside + ": " + text(), text().contains(inside)));
        return this;
    }

    public JsonNode at(String pointer) {
        return answer.json().at(pointer);
    }

    public String string(String pointer) {
        return at(pointer).asText();
    }

    public List<JsonNode> items() {
        List<JsonNode> items = new ArrayList<>();
        at("/items").forEach(items::add);
        return items;
    }

    public String text() {
        return answer.text();
    }

    public byte[] bytes() {
        return answer.bytes();
    }

    public String etag() {
        return answer.etag();
    }
}
