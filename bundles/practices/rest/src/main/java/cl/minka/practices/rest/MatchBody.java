package cl.minka.practices.rest;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.practices.matching.MatchOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What is asked of a strategy; all may be left out. */
public record MatchBody(String strategy, Map<String, Object> parameters, String region, Integer limit) {
    private static final int USUAL = 20;

    /** @param pointer where the fields stand in what the client sent: empty for the body, {@code /query} */
    MatchOrder toOrder(String pointer) {
        int most = limit == null ? USUAL : limit;
        if (most < 1 || most > MatchOrder.MOST) {
            throw new InvalidInput(new Fault(
                    pointer + "/limit", "practices.out-of-range", Map.of("least", 1, "most", MatchOrder.MOST)));
        }
        Map<String, Object> given = new LinkedHashMap<>(parameters == null ? Map.of() : parameters);
        given.values().removeIf(Objects::isNull);
        return new MatchOrder(Optional.ofNullable(strategy), given, Optional.ofNullable(region), most);
    }
}
