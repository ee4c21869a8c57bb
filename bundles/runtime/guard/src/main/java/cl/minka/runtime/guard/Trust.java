package cl.minka.runtime.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Which plugins run in the platform's process. */
final class Trust {
    private final Set<String> marked = ConcurrentHashMap.newKeySet();
    private volatile List<Pattern> configured = List.of();

    /** Symbolic names with {@code *} for anything; a text may hold several, with commas. */
    void configure(String... globs) {
        configured = Arrays.stream(globs)
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(glob -> !glob.isEmpty())
                .map(Trust::pattern)
                .toList();
    }

    void mark(String bundle, boolean trusted) {
        if (trusted) {
            marked.add(bundle);
        } else {
            marked.remove(bundle);
        }
    }

    boolean isTrusted(String bundle) {
        return marked.contains(bundle)
                || configured.stream().anyMatch(glob -> glob.matcher(bundle).matches());
    }

    private static Pattern pattern(String glob) {
        return Pattern.compile(Pattern.quote(glob).replace("*", "\\E.*\\Q"));
    }
}
