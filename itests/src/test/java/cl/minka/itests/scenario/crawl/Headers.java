package cl.minka.itests.scenario.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Headers with which the same thing is asked again. */
final class Headers {
    static final List<Map<String, String>> OTHERS = List.of(
            Map.of("Accept", "text/html"),
            Map.of("Accept-Language", "en"),
            Map.of("If-None-Match", "*"),
            Map.of("Range", "bytes=0-9"));

    private static final Map<String, String> NONE = Map.of();
    private static final Map<String, String> STALE = Map.of("If-Match", "\"987654321\"");

    private Headers() {}

    /** The media types of the answers, and one of a table where there is none. */
    static List<String> types(Operation operation) {
        List<String> types = new ArrayList<>(operation.answers());
        types.removeIf(type -> type.equals("application/json") || type.contains("problem") || type.equals("*/*"));
        return types.isEmpty() ? List.of("text/csv") : types;
    }

    /** With no and with a stale condition; nothing is changed by either where there is something. */
    static List<Map<String, String>> conditions(Operation operation, boolean allowed) {
        boolean conditional = !operation.method().equals("POST");
        return !allowed ? List.of(NONE) : conditional ? List.of(NONE, STALE) : List.of(NONE);
    }
}
