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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        Optional<Place> after = slice.after().map(AffinityLists::place);
        Map<Long, String> panel = PanelStore.usernames(manager, contest);
        filter.evaluator().ifPresent(name -> panel.values().removeIf(other -> !other.equals(name)));
        Optional<List<String>> only = filter.initiative()
                .map(reference -> InitiativeStore.reference(manager, contest, reference).stream()
                        .toList());
        List<Found> found = only.map(one -> behind(after, read(manager, one, panel.keySet())))
                .orElseGet(() -> among(manager, contest, panel.keySet(), after, slice.limit()));
        boolean more = found.size() > slice.limit();
        List<Found> page = more ? found.subList(0, slice.limit()) : found;
        return new Page<>(
                reasons.explained(
                        manager,
                        within,
                        page,
                        PanelStore.some(
                                manager,
                                contest,
                                page.stream().map(Found::account).collect(Collectors.toSet()))),
                more ? Optional.of(cursor(page.get(page.size() - 1))) : Optional.empty(),
                only.isPresent() || slice.exactTotal()
                        ? OptionalLong.of(count(manager, contest, panel.keySet(), only))
                        : OptionalLong.empty());
    }

    /** More than the limit where there are. What one initiative has is often a page, so few are read first. */
    private static List<Found> among(
            EntityManager manager, String contest, Set<Long> panel, Optional<Place> after, int limit) {
        List<Found> found = new ArrayList<>();
        int portion = Math.min(AT_ONCE, limit / Math.max(1, panel.size()) + 2);
        after.ifPresent(place -> found.addAll(behind(after, read(manager, List.of(place.initiative()), panel))));
        String last = after.map(Place::initiative).orElse("");
        boolean more = !panel.isEmpty();
        while (more && found.size() <= limit) {
            List<String> some = AffinityStore.initiatives(manager, contest, last, portion);
            found.addAll(read(manager, some, panel));
            more = some.size() == portion;
            last = more ? some.get(portion - 1) : last;
            portion = Math.min(AT_ONCE, 4 * portion);
        }
        return found;
    }

    private static List<Found> behind(Optional<Place> after, List<Found> found) {
        return found.stream()
                .filter(one -> after.map(place -> place.isBefore(one)).orElse(true))
                .toList();
    }

    /** Of one initiative it is always told, of many when it is asked for: it costs to read them all. */
    private static long count(EntityManager manager, String contest, Set<Long> panel, Optional<List<String>> only) {
        List<String> initiatives =
                only.orElseGet(() -> AffinityStore.initiatives(manager, contest, "", Integer.MAX_VALUE));
        long all = 0;
        for (List<String> some : InitiativeStore.portions(initiatives)) {
            all += read(manager, some, panel).size();
        }
        return all;
    }

    private static List<Found> read(EntityManager manager, List<String> initiatives, Set<Long> panel) {
        if (initiatives.isEmpty()) {
            return List.of();
        }
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
            SortedMap<Long, Found> own, String initiative, Origin origin, Map<String, String> texts, Set<Long> panel) {
        AffinityText.each(
                texts.getOrDefault(initiative, ""),
                panel::contains,
                (account, value) -> own.put(account, new Found(initiative, account, value, origin)));
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
