package cl.minka.studies.rest.collection;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.studies.collection.ResponseDraft;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A response as clients send it, or a list of them, plain or as {@code responses}. */
@Schema(
        description = "A response, a list of responses, or an object whose responses is that list",
        oneOf = {ResponseBody.OneResponse.class, ResponseBody.OneResponse[].class, ResponseBody.ManyResponses.class})
public final class ResponseBody {
    private static final Set<String> READ_ONLY = Set.of(
            "place", "channel", "device", "consent", "receivedAt", "changedAt", "edition", "attachments", "reason");

    private final boolean batch;
    private final List<Object> items;
    private final String prefix;

    private ResponseBody(boolean batch, List<Object> items, String prefix) {
        this.batch = batch;
        this.items = items;
        this.prefix = prefix;
    }

    /** One response. */
    public record OneResponse(
            String instance,
            String unit,
            Integer form,
            Boolean complete,
            String interviewer,
            Instant startedAt,
            Instant endedAt,
            Map<String, Object> answers) {}

    /** Several. */
    public record ManyResponses(@JsonProperty("responses") List<OneResponse> responses) {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ResponseBody of(Object sent) {
        if (sent instanceof List<?> all) {
            return new ResponseBody(true, new ArrayList<>(all), "/");
        }
        if (sent instanceof Map<?, ?> map && map.get("responses") instanceof List<?> all && map.size() == 1) {
            return new ResponseBody(true, new ArrayList<>(all), "/responses/");
        }
        List<Object> one = new ArrayList<>();
        one.add(sent);
        return new ResponseBody(false, one, "");
    }

    boolean isBatch() {
        return batch;
    }

    /** Where the response of that number stands. */
    String pointer(int number) {
        return batch ? prefix + number : "";
    }

    List<ResponseDraft> toDrafts() {
        List<Fault> faults = new ArrayList<>();
        List<ResponseDraft> drafts = new ArrayList<>();
        for (int n = 0; n < items.size(); n++) {
            drafts.add(draft(pointer(n), items.get(n), faults));
        }
        InvalidInput.throwIfAny(faults);
        return drafts;
    }

    private static ResponseDraft draft(String pointer, Object item, List<Fault> faults) {
        if (!(item instanceof Map<?, ?> given)) {
            faults.add(Fault.at(pointer, "kernel.wrong-type", "expected", "object"));
            return ResponseDraft.of("", Map.of());
        }
        Fields fields = new Fields(pointer, given, faults);
        ResponseDraft draft = new ResponseDraft(
                fields.text("instance"),
                fields.text("unit"),
                fields.whole("form"),
                fields.truth("complete").orElse(true),
                fields.text("interviewer"),
                fields.time("startedAt"),
                fields.time("endedAt"),
                fields.object("answers"));
        fields.rest(READ_ONLY);
        return draft;
    }

    /** Takes the fields of one object, each with its type. */
    private static final class Fields {
        private final String pointer;
        private final Map<String, Object> given = new LinkedHashMap<>();
        private final List<Fault> faults;

        private Fields(String pointer, Map<?, ?> given, List<Fault> faults) {
            this.pointer = pointer;
            given.forEach((key, value) -> this.given.put(String.valueOf(key), value));
            this.faults = faults;
        }

        private <T> Optional<T> wrong(String name, String expected) {
            faults.add(Fault.at(pointer + "/" + name, "kernel.wrong-type", "expected", expected));
            return Optional.empty();
        }

        private Optional<String> text(String name) {
            Object value = given.remove(name);
            return value == null || value instanceof String
                    ? Optional.ofNullable((String) value)
                    : wrong(name, "string");
        }

        private Optional<Integer> whole(String name) {
            Object value = given.remove(name);
            return value == null || value instanceof Integer
                    ? Optional.ofNullable((Integer) value)
                    : wrong(name, "integer");
        }

        private Optional<Boolean> truth(String name) {
            Object value = given.remove(name);
            return value == null || value instanceof Boolean
                    ? Optional.ofNullable((Boolean) value)
                    : wrong(name, "boolean");
        }

        private Optional<Instant> time(String name) {
            try {
                return text(name).map(text -> OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException e) {
                return wrong(name, "2027-03-01T03:00:00Z");
            }
        }

        private Map<String, Object> object(String name) {
            Object value = given.remove(name);
            Map<String, Object> all = new LinkedHashMap<>();
            if (value instanceof Map<?, ?> map) {
                map.forEach((key, one) -> all.put(String.valueOf(key), one));
            } else if (value == null) {
                faults.add(Fault.at(pointer + "/" + name, "kernel.required"));
            } else {
                wrong(name, "object");
            }
            return all;
        }

        private void rest(Set<String> ignored) {
            given.keySet().stream()
                    .filter(name -> !ignored.contains(name))
                    .forEach(name -> faults.add(Fault.at(pointer, "kernel.unknown-field", "name", name)));
        }
    }
}
