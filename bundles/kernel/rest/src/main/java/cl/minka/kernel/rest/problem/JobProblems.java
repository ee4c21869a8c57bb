package cl.minka.kernel.rest.problem;

import cl.minka.kernel.Fault;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows why a job failed: what the kernel keeps is {@code {kind, key, arguments, faults:[{pointer, code, arguments}]}}. */
@Component(service = JobProblems.class)
public final class JobProblems {
    private final Problems problems;

    @Activate
    public JobProblems(@Reference Problems problems) {
        this.problems = problems;
    }

    /** The problem, in the language of who asks now. */
    public Object of(Object kept, String job, Call call) {
        if (!(kept instanceof Map<?, ?> map) || !(map.get("key") instanceof String key)) {
            return kept;
        }
        String instance = Answer.BASE + "jobs/" + job;
        Optional<Kind> kind = Arrays.stream(Kind.values())
                .filter(value -> value.name().equals(map.get("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            Optional<String> incident =
                    Optional.ofNullable(arguments(map).get("incident")).map(Object::toString);
            return problems.of(key, 500, new Problems.Place(call.locale(), instance, call.requestId(), incident));
        }
        List<Fault> faults = map.get("faults") instanceof List<?> all
                ? all.stream().map(fault -> fault((Map<?, ?>) fault)).toList()
                : List.of();
        Refusal refusal = new Refusal(kind.get(), key, arguments(map), faults);
        return problems.of(refusal, call.locale(), instance, call.requestId());
    }

    private static Fault fault(Map<?, ?> map) {
        return new Fault(String.valueOf(map.get("pointer")), String.valueOf(map.get("code")), arguments(map));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> arguments(Map<?, ?> map) {
        return map.get("arguments") instanceof Map<?, ?> arguments ? (Map<String, Object>) arguments : Map.of();
    }
}
