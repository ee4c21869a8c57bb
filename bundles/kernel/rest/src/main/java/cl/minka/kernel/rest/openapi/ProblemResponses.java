package cl.minka.kernel.rest.openapi;

import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.problem.KindTable;
import cl.minka.kernel.rest.problem.Problems;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every problem that an operation can answer: those that follow from its form, and those that it names. */
final class ProblemResponses {
    private final Schema<?> problem;
    private final Map<Integer, Set<String>> types = new TreeMap<>();

    ProblemResponses(Schema<?> problem) {
        this.problem = problem;
        add(400, "kernel.invalid", "kernel.malformed");
        add(401, "kernel.unauthenticated");
        add(406, "kernel.not-acceptable");
        add(429, "kernel.too-many-attempts");
        add(500, "kernel.internal");
        add(503, "kernel.unavailable", "kernel.busy");
    }

    ProblemResponses restricted() {
        return add(403, "kernel.forbidden", "kernel.password-change-required");
    }

    ProblemResponses addressed() {
        return add(404, "kernel.no-such-path");
    }

    ProblemResponses withBody() {
        return add(400, "kernel.malformed-json", "kernel.body-incomplete")
                .add(413, "kernel.too-large")
                .add(415, "kernel.unsupported-type");
    }

    ProblemResponses conditional() {
        return add(412, "kernel.stale").add(428, "kernel.precondition-required");
    }

    ProblemResponses ranged() {
        return add(416, "kernel.no-such-range");
    }

    ProblemResponses idempotent() {
        return add(409, "kernel.idempotency-in-progress").add(422, "kernel.key-reused");
    }

    ProblemResponses named(Fails[] fails) {
        for (Fails each : fails) {
            add(KindTable.status(each.kind()), each.value());
        }
        return this;
    }

    void addTo(ApiResponses responses) {
        types.forEach((status, keys) -> {
            List<String> urns = keys.stream().map(Problems::type).toList();
            String code = Integer.toString(status);
            ApiResponse response = responses.get(code);
            if (response == null) {
                response = new ApiResponse().description("").content(new Content());
                responses.addApiResponse(code, response);
            }
            response.description((response.getDescription() + " Problem: " + String.join(", ", urns)).strip());
            response.getContent().addMediaType(Media.PROBLEM, new MediaType().schema(problem));
            response.addExtension("x-problem-types", urns);
        });
    }

    private ProblemResponses add(int status, String... keys) {
        types.computeIfAbsent(status, none -> new TreeSet<>()).addAll(List.of(keys));
        return this;
    }
}
