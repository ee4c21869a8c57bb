package cl.minka.contest.core.assignment;

import cl.minka.contest.Affinities;
import cl.minka.contest.Affinity;
import cl.minka.contest.Affinity.Origin;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.persistence.EntityManager;

/**
 * Lists affinities by initiative and account. They are stored one row an initiative, so a page reads initiatives from the
 * cursor on until it is full; how many there are in all is counted only when that is asked for.
 */
final class AffinityLists {
    private static final int AT_ONCE = 100;

    private final AffinityReasons reasons;

    AffinityLists(SpanishTerms reader) {
        this.reasons = new AffinityReasons(reader);
    }

    /** A stored affinity. */
    record Found(String initiative, long account, double value, Origin origin) {}

    Page<Affinity> page(EntityManager manager, Caller caller, String contest, Affinities.Filter filter, Slice slice) {
        ContestEntity within = ContestStore.organized(manager, caller, contest);
        if (!slice.sort().isEmpty()) {
            throw new InvalidInput(Fault.at("/query/sort", "kernel.bad-sort", "allowed", ""));
        }
        Map<Long, EvaluatorEntity> panel = new HashMap<>();
        PanelStore.all(manager, contest).stream()
                .filter(one -> filter.evaluator()
                        .filter(name -> !name.equals(one.username()))
                        .isEmpty())
                .forEach(one -> panel.put(one.account(), one));
        List<String> initiatives = initiatives(manager, contest, filter);
        Place after = slice.after().map(AffinityLists::place).orElse(new Place("", 0));
        List<Found> found = new ArrayList<>();
        List<String> left = initiatives.stream()
                .filter(id -> id.compareTo(after.initiative()) >= 0)
                .toList();
        for (int from = 0; from < left.size() && found.size() <= slice.limit(); from += AT_ONCE) {
            List<String> some = left.subList(from, Math.min(left.size(), from + AT_ONCE));
            read(manager, some, panel).stream().filter(after::isBefore).forEach(found::add);
        }
        boolean more = found.size() > slice.limit();
        List<Found> page = more ? found.subList(0, slice.limit()) : found;
        return new Page<>(
                reasons.explained(manager, within, page, panel),
                more ? Optional.of(cursor(page.get(page.size() - 1))) : Optional.empty(),
                total(manager, initiatives, panel, filter, slice));
    }

    private static List<String> initiatives(EntityManager manager, String contest, Affinities.Filter filter) {
        Map<String, String> ids = InitiativeStore.references(manager, contest);
        return filter.initiative()
                .map(reference ->
                        Optional.ofNullable(ids.get(reference)).map(List::of).orElse(List.of()))
                .orElseGet(() -> List.copyOf(new TreeSet<>(ids.values())));
    }

    /** Of one initiative always, of many when it is asked for: it costs to read them all. */
    private static OptionalLong total(
            EntityManager manager,
            List<String> initiatives,
            Map<Long, EvaluatorEntity> panel,
            Affinities.Filter filter,
            Slice slice) {
        return filter.initiative().isPresent() || slice.exactTotal()
                ? count(manager, initiatives, panel)
                : OptionalLong.empty();
    }

    private static OptionalLong count(
            EntityManager manager, List<String> initiatives, Map<Long, EvaluatorEntity> panel) {
        long all = 0;
        for (List<String> some : InitiativeStore.portions(initiatives)) {
            all += read(manager, some, panel).size();
        }
        return OptionalLong.of(all);
    }

    private static List<Found> read(EntityManager manager, List<String> initiatives, Map<Long, EvaluatorEntity> panel) {
        Map<String, String> computed = AffinityStore.load(manager, Origin.COMPUTED, initiatives);
        Map<String, String> imported = AffinityStore.load(manager, Origin.IMPORTED, initiatives);
        List<Found> all = new ArrayList<>();
        for (String id : initiatives) {
            SortedMap<Long, Found> own = new TreeMap<>();
            take(own, id, Origin.COMPUTED, computed, panel);
            take(own, id, Origin.IMPORTED, imported, panel);
            all.addAll(own.values());
        }
        return all;
    }

    private static void take(
            SortedMap<Long, Found> own,
            String initiative,
            Origin origin,
            Map<String, String> texts,
            Map<Long, EvaluatorEntity> panel) {
        AffinityText.each(texts.getOrDefault(initiative, ""), (account, value) -> {
            if (panel.containsKey(account)) {
                own.put(account, new Found(initiative, account, value, origin));
            }
        });
    }

    private static String cursor(Found last) {
        return Cursor.of(last.initiative(), Long.toString(last.account())).encode();
    }

    private static Place place(Cursor cursor) {
        try {
            return new Place(cursor.keys().get(0), Long.parseLong(cursor.keys().get(1)));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new InvalidInput(Fault.at("/after", "kernel.bad-cursor"));
        }
    }

    private record Place(String initiative, long account) {
        boolean isBefore(Found found) {
            int order = initiative.compareTo(found.initiative());
            return order < 0 || order == 0 && account < found.account();
        }
    }
}
