package cl.minka.studies.core.collection;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.studies.collection.Entry;
import cl.minka.studies.collection.ResponseDraft;
import cl.minka.studies.core.collection.check.Checked;
import cl.minka.studies.core.collection.check.FormCheck;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Looks through drafts of one survey, without the database. */
final class DraftLook {
    static final Pattern INSTANCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@+-]{0,99}");

    private static final int LARGEST = 256 * 1024;
    private static final List<String> UNIT_QUESTIONS = List.of("unit_id", "unit", "unidad");

    private final FormCheck check;
    private final Entry entry;
    private final boolean lenient;

    DraftLook(FormCheck check, Entry entry, boolean lenient) {
        this.check = check;
        this.entry = entry;
        this.lenient = lenient;
    }

    Looked of(ResponseDraft draft) {
        List<Fault> faults = new ArrayList<>();
        String instance = draft.instance().filter(id -> !id.isEmpty()).orElseGet(() -> "uuid:" + UUID.randomUUID());
        if (!INSTANCE.matcher(instance).matches()) {
            faults.add(Fault.at("/instance", "studies.response.bad-instance"));
        }
        line(faults, "/unit", draft.unit(), 100);
        line(faults, "/interviewer", draft.interviewer(), 64);
        draft.form()
                .filter(number -> number != check.form().number())
                .ifPresent(number -> faults.add(Fault.at("/form", "studies.response.other-form")));
        if (draft.startedAt().isPresent()
                && draft.endedAt().isPresent()
                && draft.endedAt().get().isBefore(draft.startedAt().get())) {
            faults.add(Fault.at("/endedAt", "studies.ends-before-start"));
        }
        Checked checked = check.check(draft.answers(), draft.complete(), lenient);
        faults.addAll(checked.faults());
        Accepted accepted = accepted(instance, draft, checked);
        if (!faults.isEmpty()) {
            return new Looked(accepted, Optional.of(new InvalidInput(faults)));
        }
        boolean large = checked.answers().toString().length() > LARGEST;
        return new Looked(
                accepted,
                large
                        ? Optional.of(
                                new Refusal(Kind.TOO_LARGE, "studies.response-too-large", Map.of("most", LARGEST)))
                        : Optional.empty());
    }

    private Accepted accepted(String instance, ResponseDraft draft, Checked checked) {
        String unit = draft.unit().filter(id -> !id.isEmpty()).orElseGet(() -> unit(checked));
        String sha256 = CanonicalJson.sha256(Map.of(
                "answers", checked.sent(), "unit", unit, "form", check.form().number(), "complete", draft.complete()));
        return new Accepted(
                instance,
                unit,
                check.form(),
                draft.complete(),
                draft.interviewer().orElse(entry.interviewer()),
                millis(draft.startedAt()),
                millis(draft.endedAt()),
                checked,
                sha256);
    }

    private static String unit(Checked checked) {
        return UNIT_QUESTIONS.stream()
                .map(name -> checked.sent().get(name))
                .filter(answer -> answer != null && answer.isValueNode())
                .map(JsonNode::asText)
                .filter(text -> text.length() <= 100)
                .findFirst()
                .orElse("");
    }

    private static long millis(Optional<Instant> time) {
        return time.map(Instant::toEpochMilli).filter(at -> at > 0).orElse(0L);
    }

    private static void line(List<Fault> faults, String pointer, Optional<String> text, int most) {
        text.filter(line -> line.length() > most || line.chars().anyMatch(c -> c < ' '))
                .ifPresent(line -> faults.add(Fault.at(pointer, "studies.too-long", "most", most)));
    }
}
