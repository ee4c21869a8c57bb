package cl.minka.itests.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was promised of a request and what became of it, by the words of the contract alone: a promise counts worked minutes while the clock
 * runs; the clock stands in the states that the level names and once it is solved; the first open answer keeps the first promise,
 * each answer begins the next, the solution keeps the last; what was kept stays as it was.
 */
final class PromisedService {
    static final Instant FAR = Instant.parse("2029-01-01T00:00:00Z");

    private static final Set<String> ENDED = Set.of("solved", "closed");

    private final WorkedMinutes minutes;
    private final List<Instant[]> runs = new ArrayList<>();
    private final Map<String, Outcome> kept = new LinkedHashMap<>();
    private String status = "received";
    private Terms terms;
    private Instant updated;
    private boolean ended;

    PromisedService(WorkedMinutes minutes) {
        this.minutes = minutes;
    }

    /** What a level promises, in minutes. */
    record Terms(String id, int firstAnswer, int update, int solution, Set<String> stopsIn) {
        int of(String kind) {
            return switch (kind) {
                case "first-answer" -> firstAnswer;
                case "update" -> update;
                default -> solution;
            };
        }
    }

    /**
     * How a promise stands.
     *
     * @param due null while the clock stands before its end
     * @param at when it was kept, or null
     */
    record Outcome(int minutes, long remaining, Instant due, Instant at, boolean broken) {}

    void created(Instant at, Terms first) {
        terms = first;
        updated = at;
        runs.add(new Instant[] {at, null});
    }

    void level(Instant at, Terms other) {
        terms = other;
        turn(at);
    }

    void answer(Instant at) {
        if (!ended) {
            keep("first-answer", at);
            kept.remove("update");
            updated = at;
        }
    }

    void status(Instant at, String to) {
        status = to;
        boolean ends = ENDED.contains(to);
        if (ends && !ended) {
            keep("update", at);
            keep("solution", at);
        } else if (!ends && ended) {
            kept.remove("update");
            kept.remove("solution");
            updated = at;
        }
        ended = ends;
        turn(at);
    }

    private void turn(Instant at) {
        boolean runsNow = !ended && !terms.stopsIn.contains(status);
        Instant[] last = runs.get(runs.size() - 1);
        if (runsNow && last[1] != null) {
            runs.add(new Instant[] {at, null});
        } else if (!runsNow && last[1] == null) {
            last[1] = at;
        }
    }

    private void keep(String kind, Instant at) {
        if (!kept.containsKey(kind)) {
            Outcome open = open(kind);
            boolean late = open.due != null && open.due.isBefore(at);
            kept.put(kind, new Outcome(open.minutes, open.remaining, open.due, at, late));
        }
    }

    private Outcome open(String kind) {
        Instant start = kind.equals("update") ? updated : Instant.EPOCH;
        Duration left = Duration.ofMinutes(terms.of(kind));
        Instant due = null;
        long remaining = left.toMillis();
        for (Instant[] run : runs) {
            Instant from = run[0].isBefore(start) ? start : run[0];
            Instant to = run[1] == null ? FAR : run[1];
            WorkedMinutes.Walk walk = minutes.walk(from, to, left);
            if (walk.at() != null && due == null) {
                due = walk.at();
            }
            left = Duration.ofMillis(walk.at() == null ? walk.left() : 0);
            remaining = run[1] == null ? remaining : left.toMillis();
        }
        return new Outcome(terms.of(kind), Math.floorDiv(remaining, 60_000L), due, null, false);
    }

    String status() {
        return status;
    }

    String level() {
        return terms.id;
    }

    boolean running() {
        return runs.get(runs.size() - 1)[1] == null;
    }

    List<Instant> starts() {
        return runs.stream().map(run -> run[0]).toList();
    }

    List<Instant> stops() {
        return runs.stream().map(run -> run[1]).filter(one -> one != null).toList();
    }

    /** The promises that are to be seen, by kind; those that are open broken once they are past. */
    Map<String, Outcome> outcomes(Instant now) {
        Map<String, Outcome> all = new LinkedHashMap<>();
        for (String kind : List.of("first-answer", "update", "solution")) {
            Optional.ofNullable(kept.get(kind)).ifPresent(one -> all.put(kind, one));
            if (!kept.containsKey(kind) && !ended) {
                Outcome open = open(kind);
                boolean past = open.due != null && !open.due.isAfter(now);
                all.put(kind, new Outcome(open.minutes, open.remaining, open.due, null, past));
            }
        }
        return all;
    }
}
