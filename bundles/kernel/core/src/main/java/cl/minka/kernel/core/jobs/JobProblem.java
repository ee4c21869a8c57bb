package cl.minka.kernel.core.jobs;

import cl.minka.kernel.Fault;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.core.persistence.JsonText;
import java.util.List;
import java.util.Map;

/** Why a job failed, as JSON: {@code {kind, key, arguments, faults:[{pointer, code, arguments}]}}. */
final class JobProblem {
    private JobProblem() {}

    static String of(Refusal refusal) {
        return text(refusal.kind().name(), refusal.key(), refusal.arguments(), refusal.faults());
    }

    /** Something that nobody foresaw; the incident is in the log. */
    static String internal(String incident) {
        return text("INTERNAL", "kernel.internal", Map.of("incident", incident), List.of());
    }

    private static String text(String kind, String key, Map<String, Object> arguments, List<Fault> faults) {
        return JsonText.write(Map.of("kind", kind, "key", key, "arguments", arguments, "faults", faults));
    }
}
