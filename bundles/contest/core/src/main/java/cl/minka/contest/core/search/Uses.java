package cl.minka.contest.core.search;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which saved searches of a contest are made of which. */
final class Uses {
    private final Map<String, SavedSearchEntity> all;

    Uses(Map<String, SavedSearchEntity> all) {
        this.all = all;
    }

    /** The names of the saved searches that a search is directly made of. */
    static Set<String> of(Node node) {
        Set<String> names = new TreeSet<>();
        collect(node, names);
        return names;
    }

    private static void collect(Node node, Set<String> names) {
        if (node instanceof Node.And and) {
            and.parts().forEach(part -> collect(part, names));
        } else if (node instanceof Node.Or or) {
            or.parts().forEach(part -> collect(part, names));
        } else if (node instanceof Node.Not not) {
            collect(not.inner(), names);
        } else if (node instanceof Node.Nested nested) {
            collect(nested.inner(), names);
        } else if (node instanceof Node.Saved saved) {
            names.add(saved.name());
        }
    }

    /** Those that are directly made of this one, by name. */
    List<SavedSearchEntity> usersOf(String name) {
        return all.values().stream().filter(one -> one.uses().contains(name)).toList();
    }

    /** Refuses to break those that use a search, and names them. */
    static void refuseIfAny(String name, List<SavedSearchEntity> users) {
        if (!users.isEmpty()) {
            List<String> names = users.stream().map(SavedSearchEntity::name).toList();
            throw new Refusal(
                    Kind.CONFLICT, "contest.search-used", Map.of("name", name, "users", String.join(", ", names)));
        }
    }

    /** Refuses when a search would be made of itself, and names those in between. */
    void refuseCycle(String name, Set<String> uses) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        for (String used : uses) {
            if (cameFrom.putIfAbsent(used, name) == null) {
                open.add(used);
            }
        }
        while (!open.isEmpty()) {
            String next = open.remove();
            if (next.equals(name)) {
                throw new Refusal(
                        Kind.CONFLICT,
                        "contest.search-cycle",
                        Map.of("name", name, "users", String.join(", ", way(name, cameFrom))));
            }
            Set<String> further = all.containsKey(next) ? all.get(next).uses() : Set.of();
            for (String used : further) {
                if (cameFrom.putIfAbsent(used, next) == null) {
                    open.add(used);
                }
            }
        }
    }

    private static Set<String> way(String name, Map<String, String> cameFrom) {
        Set<String> way = new LinkedHashSet<>();
        String at = cameFrom.get(name);
        while (!at.equals(name) && way.add(at)) {
            at = cameFrom.get(at);
        }
        return way.isEmpty() ? Set.of(name) : way;
    }
}
