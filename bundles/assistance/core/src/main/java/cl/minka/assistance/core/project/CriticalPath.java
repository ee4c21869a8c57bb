package cl.minka.assistance.core.project;

import cl.minka.assistance.project.Milestone;
import cl.minka.assistance.project.PlannedMilestone;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Puts milestones in time; linear in milestones and dependencies. */
final class CriticalPath {
    private final Map<String, Milestone> byKey = new LinkedHashMap<>();
    private final Map<String, List<String>> followers = new HashMap<>();
    private final Map<String, Integer> earlyStart = new HashMap<>();
    private final Map<String, Integer> lateFinish = new HashMap<>();

    /** @throws InvalidInput where they go in a circle, naming it */
    CriticalPath(List<Milestone> milestones) {
        for (Milestone milestone : milestones) {
            byKey.put(milestone.key(), milestone);
            followers.put(milestone.key(), new ArrayList<>());
        }
        milestones.forEach(milestone ->
                milestone.after().forEach(before -> followers.get(before).add(milestone.key())));
        passes(order());
    }

    /** @param dayOf the date of a working day by its offset from the first; empty results while there is none */
    List<PlannedMilestone> plan(IntFunction<Optional<LocalDate>> dayOf) {
        return byKey.values().stream()
                .map(milestone -> planned(milestone, dayOf))
                .sorted(Comparator.comparingInt(PlannedMilestone::earlyStart))
                .toList();
    }

    private PlannedMilestone planned(Milestone milestone, IntFunction<Optional<LocalDate>> dayOf) {
        int start = earlyStart.get(milestone.key());
        int finish = start + milestone.days();
        int last = lateFinish.get(milestone.key());
        int slack = last - finish;
        return new PlannedMilestone(
                milestone,
                start,
                finish,
                last - milestone.days(),
                last,
                slack,
                slack == 0,
                dayOf.apply(start),
                dayOf.apply(Math.max(start, finish - 1)),
                dayOf.apply(Math.max(last - milestone.days(), last - 1)));
    }

    private void passes(List<Milestone> order) {
        int end = 0;
        for (Milestone milestone : order) {
            int start =
                    milestone.after().stream().mapToInt(this::earlyFinish).max().orElse(0);
            earlyStart.put(milestone.key(), start);
            end = Math.max(end, start + milestone.days());
        }
        for (int n = order.size() - 1; n >= 0; n--) {
            String key = order.get(n).key();
            int latest = end;
            for (String follower : followers.get(key)) {
                latest = Math.min(
                        latest, lateFinish.get(follower) - byKey.get(follower).days());
            }
            lateFinish.put(key, latest);
        }
    }

    private int earlyFinish(String key) {
        return earlyStart.get(key) + byKey.get(key).days();
    }

    /** What comes before stands before (Kahn 1962). */
    private List<Milestone> order() {
        Map<String, Integer> waiting = new HashMap<>();
        Deque<String> ready = new ArrayDeque<>();
        byKey.values().forEach(milestone -> {
            waiting.put(milestone.key(), milestone.after().size());
            if (milestone.after().isEmpty()) {
                ready.add(milestone.key());
            }
        });
        List<Milestone> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            String key = ready.poll();
            order.add(byKey.get(key));
            for (String follower : followers.get(key)) {
                if (waiting.merge(follower, -1, Integer::sum) == 0) {
                    ready.add(follower);
                }
            }
        }
        if (order.size() < byKey.size()) {
            throw new InvalidInput(Fault.at("/after", "assistance.circle", "circle", circle(waiting)));
        }
        return order;
    }

    /** From one that waits back to what it waits for, until one comes again. */
    private String circle(Map<String, Integer> waiting) {
        List<String> path = new ArrayList<>();
        String key = byKey.keySet().stream()
                .filter(each -> waiting.get(each) > 0)
                .findFirst()
                .orElseThrow();
        while (!path.contains(key)) {
            path.add(key);
            key = byKey.get(key).after().stream()
                    .filter(before -> waiting.get(before) > 0)
                    .findFirst()
                    .orElseThrow();
        }
        List<String> round = new ArrayList<>(path.subList(path.indexOf(key), path.size()));
        round.add(key);
        return String.join(" ← ", round);
    }
}
