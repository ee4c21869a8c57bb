package cl.minka.kernel.jpa;

import cl.minka.kernel.Cursor;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.Slice.Sort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;

/**
 * Pages of a list by the sort keys of the last item, so that page 1,000 costs what page 1 costs: first the narrow rows
 * of keys, then the entities of the page.
 */
public final class Keyset<E> {
    private static final String PRIMARY = "id";

    private final Class<E> type;
    private final Key unique;
    private final Function<E, Object> identity;
    private final Map<String, Key> sortable;
    private final List<Sort> standard;
    private final String distinct;

    /**
     * @param unique key that is unique within the conditions of the list
     * @param identity its value
     * @param sortable by the name that clients use
     * @param standard the order that the list has by itself
     */
    public Keyset(Class<E> type, Key unique, Function<E, Object> identity, Map<String, Key> sortable, Sort standard) {
        this(type, unique, identity, Map.copyOf(sortable), List.of(standard), "");
    }

    private Keyset(
            Class<E> type,
            Key unique,
            Function<E, Object> identity,
            Map<String, Key> sortable,
            List<Sort> standard,
            String distinct) {
        this.type = type;
        this.unique = unique;
        this.identity = identity;
        this.sortable = sortable;
        this.standard = standard;
        this.distinct = distinct;
    }

    /** The same where the unique key may stand in many rows, with the same sort keys in each of them; for {@link #keys}. */
    public Keyset<E> distinct() {
        return new Keyset<>(type, unique, identity, sortable, standard, "DISTINCT ");
    }

    /**
     * A column to sort by; never null.
     *
     * @param parse reads its text in a cursor
     */
    public record Key(String path, Function<String, Object> parse) {
        public static Key text(String path) {
            return new Key(path, text -> text);
        }

        public static Key whole(String path) {
            return new Key(path, Long::valueOf);
        }

        public static Key small(String path) {
            return new Key(path, Integer::valueOf);
        }

        public static Key real(String path) {
            return new Key(path, Double::valueOf);
        }
    }

    private record Ordered(Key key, boolean descending) {}

    public Page<E> page(EntityManager manager, Conditions conditions, Slice slice) {
        Page<Object> keys = keys(manager, conditions, slice);
        return new Page<>(load(manager, conditions, keys.items()), keys.next(), keys.total());
    }

    /** The same without the total, which costs the more the longer the list is. */
    public Page<E> uncounted(EntityManager manager, Conditions conditions, Slice slice) {
        Page<Object> keys = uncountedKeys(manager, conditions, slice);
        return new Page<>(load(manager, conditions, keys.items()), keys.next(), keys.total());
    }

    /** The unique keys of a page, for those who have what they stand for. */
    public Page<Object> keys(EntityManager manager, Conditions conditions, Slice slice) {
        Page<Object> keys = uncountedKeys(manager, conditions, slice);
        return new Page<>(keys.items(), keys.next(), total(manager, conditions, slice, keys));
    }

    /** @param count how many fit, where that is known without counting them */
    public Page<E> page(EntityManager manager, Conditions conditions, Slice slice, long count) {
        Page<E> page = uncounted(manager, conditions, slice);
        return new Page<>(page.items(), page.next(), total(count, slice));
    }

    /** @param count how many fit, where that is known without counting them */
    public Page<Object> keys(EntityManager manager, Conditions conditions, Slice slice, long count) {
        Page<Object> keys = uncountedKeys(manager, conditions, slice);
        return new Page<>(keys.items(), keys.next(), total(count, slice));
    }

    /** How many fit, as far as is told; beyond it one more, unless the exact number is asked for. */
    public long count(EntityManager manager, Conditions conditions, Slice slice) {
        return slice.exactTotal() ? count(manager, conditions) : countedTo(manager, conditions, Slice.COUNTED + 1);
    }

    /** Whether the order is asked for that the list has by itself, or its reverse. */
    public boolean isStandard(Slice slice) {
        return slice.sort().isEmpty()
                || slice.sort().size() == 1
                        && slice.sort().get(0).field().equals(standard.get(0).field());
    }

    private Page<Object> uncountedKeys(EntityManager manager, Conditions conditions, Slice slice) {
        List<Ordered> order = order(slice.sort().isEmpty() ? standard : slice.sort());
        List<Object[]> rows = rows(manager, conditions, order, slice);
        boolean more = rows.size() > slice.limit();
        List<Object[]> wanted = more ? rows.subList(0, slice.limit()) : rows;
        Optional<String> next =
                more ? Optional.of(cursor(order, wanted.get(wanted.size() - 1)).encode()) : Optional.empty();
        return new Page<>(wanted.stream().map(row -> row[row.length - 1]).toList(), next, OptionalLong.empty());
    }

    /** The order goes first: a cursor serves lists in that order and no others, whichever rows they are read from. */
    private static Cursor cursor(List<Ordered> order, Object[] last) {
        return new Cursor(
                Stream.concat(Stream.of(name(order)), Arrays.stream(last).map(String::valueOf))
                        .toList());
    }

    private static String name(List<Ordered> order) {
        return order.subList(0, order.size() - 1).stream()
                .map(one -> (one.descending() ? "-" : "") + one.key().path())
                .collect(Collectors.joining(","));
    }

    private List<Ordered> order(List<Sort> sorts) {
        List<Ordered> order = new ArrayList<>();
        for (Sort sort : sorts) {
            Key key = sortable.get(sort.field());
            if (key == null) {
                throw new InvalidInput(Fault.at(
                        "/query/sort",
                        "kernel.bad-sort",
                        "allowed",
                        String.join(", ", sortable.keySet().stream().sorted().toList())));
            }
            order.add(new Ordered(key, sort.descending()));
        }
        order.add(new Ordered(unique, order.get(order.size() - 1).descending()));
        return order;
    }

    private List<Object[]> rows(EntityManager manager, Conditions conditions, List<Ordered> order, Slice slice) {
        Conditions where = conditions.copy();
        slice.after().ifPresent(cursor -> after(where, order, cursor));
        List<String> paths = order.stream().map(one -> "e." + one.key().path()).toList();
        List<String> directions = order.stream()
                .map(one -> "e." + one.key().path() + (one.descending() ? " DESC" : ""))
                .toList();
        TypedQuery<Object[]> query = manager.createQuery(
                "SELECT " + distinct + String.join(", ", paths) + " FROM " + type.getSimpleName() + " e"
                        + where.clause() + " ORDER BY " + String.join(", ", directions),
                Object[].class);
        where.bind(query);
        return query.setMaxResults(slice.limit() + 1).getResultList();
    }

    private static void after(Conditions where, List<Ordered> order, Cursor cursor) {
        if (cursor.keys().size() != order.size() + 1 || !cursor.keys().get(0).equals(name(order))) {
            throw new InvalidInput(Fault.at("/after", "kernel.bad-cursor"));
        }
        List<String> alternatives = new ArrayList<>();
        StringBuilder equal = new StringBuilder();
        for (int i = 0; i < order.size(); i++) {
            String path = "e." + order.get(i).key().path();
            String parameter = ":after" + i;
            alternatives.add("(" + equal + path + (order.get(i).descending() ? " < " : " > ") + parameter + ")");
            equal.append(path).append(" = ").append(parameter).append(" AND ");
        }
        where.and(String.join(" OR ", alternatives));
        for (int i = 0; i < order.size(); i++) {
            where.parameter("after" + i, value(order.get(i).key(), cursor.keys().get(i + 1)));
        }
    }

    private static Object value(Key key, String text) {
        try {
            return key.parse().apply(text);
        } catch (NumberFormatException e) {
            throw new InvalidInput(Fault.at("/after", "kernel.bad-cursor"));
        }
    }

    private List<E> load(EntityManager manager, Conditions conditions, List<Object> all) {
        // Derby scans the list for the conditions instead of looking up the keys, so leave them out where the key will
        // do.
        boolean isPrimary = unique.path().equals(PRIMARY);
        Map<Object, Integer> places = new HashMap<>();
        all.forEach(key -> places.put(key, places.size()));
        List<E> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += 500) {
            Conditions where = (isPrimary ? new Conditions() : conditions.copy())
                    .and(
                            "e." + unique.path() + " IN :these",
                            "these",
                            all.subList(from, Math.min(all.size(), from + 500)));
            TypedQuery<E> query =
                    manager.createQuery("SELECT e FROM " + type.getSimpleName() + " e" + where.clause(), type);
            where.bind(query);
            found.addAll(query.getResultList());
        }
        found.sort(Comparator.comparing(entity -> places.get(identity.apply(entity))));
        return found;
    }

    /** Counts no further than is told: a list that is longer costs what it costs to pass over as many of its rows. */
    private OptionalLong total(EntityManager manager, Conditions conditions, Slice slice, Page<Object> page) {
        if (slice.after().isEmpty() && page.next().isEmpty()) {
            return OptionalLong.of(page.items().size());
        }
        return total(count(manager, conditions, slice), slice);
    }

    private long countedTo(EntityManager manager, Conditions conditions, int most) {
        String each = distinct.isEmpty() ? "1" : distinct + "e." + unique.path();
        return conditions
                .select(manager, "SELECT " + each + " FROM " + type.getSimpleName() + " e", Object.class)
                .setMaxResults(most)
                .getResultList()
                .size();
    }

    private long count(EntityManager manager, Conditions conditions) {
        TypedQuery<Long> query = manager.createQuery(
                "SELECT COUNT(" + distinct + "e." + unique.path() + ") FROM " + type.getSimpleName() + " e"
                        + conditions.clause(),
                Long.class);
        conditions.bind(query);
        return query.getSingleResult();
    }

    private static OptionalLong total(long count, Slice slice) {
        return count > Slice.COUNTED && !slice.exactTotal() ? OptionalLong.empty() : OptionalLong.of(count);
    }
}
