package cl.minka.kernel.rest;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.json.Json;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The body of a call that takes nothing: none, or an empty object. */
public final class NoFields {
    private NoFields() {}

    /** Refuses a body that says anything. */
    public static void check(Body body) {
        if (body.size() > 0) {
            requireEmpty(tree(body));
        }
    }

    private static void requireEmpty(JsonNode sent) {
        if (!sent.isObject() && !sent.isMissingNode()) {
            throw new InvalidInput(Fault.at("", "kernel.wrong-type", "expected", "{}"));
        }
        List<Fault> faults = new ArrayList<>();
        sent.fieldNames()
                .forEachRemaining(name -> faults.add(Fault.at(
                        "/" + name.replace("~", "~0").replace("/", "~1"), "kernel.unknown-field", "name", name)));
        InvalidInput.throwIfAny(faults);
    }

    private static JsonNode tree(Body body) {
        try {
            return Json.strict().readTree(body.bytes());
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            throw new Refusal(
                    Kind.INVALID, "kernel.malformed-json", Map.of("line", at.getLineNr(), "column", at.getColumnNr()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
