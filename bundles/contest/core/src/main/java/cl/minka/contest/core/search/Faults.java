package cl.minka.contest.core.search;

import cl.minka.contest.SearchFault;
import cl.minka.kernel.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what is wrong with a search; after the first twenty it is enough. */
final class Faults {
    private static final int MOST = 20;

    private final List<SearchFault> found = new ArrayList<>();

    void add(Span at, String code, Map<String, Object> arguments, Optional<String> suggestion) {
        if (found.size() < MOST) {
            found.add(new SearchFault(at.start(), at.length(), code, arguments, suggestion));
        }
    }

    void add(Span at, String code) {
        add(at, code, Map.of(), Optional.empty());
    }

    void add(Span at, String code, String name, Object value) {
        add(at, code, Map.of(name, value), Optional.empty());
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<SearchFault> all() {
        return List.copyOf(found);
    }

    /** As faults of a request, in which position and suggestion are arguments of their texts. */
    static List<Fault> of(List<SearchFault> faults, String pointer) {
        return faults.stream().map(fault -> of(fault, pointer)).toList();
    }

    private static Fault of(SearchFault fault, String pointer) {
        Map<String, Object> arguments = new HashMap<>(fault.arguments());
        arguments.put("at", fault.start() + 1);
        arguments.put("suggestion", fault.suggestion().orElse("—"));
        return new Fault(pointer, fault.code(), arguments);
    }
}
