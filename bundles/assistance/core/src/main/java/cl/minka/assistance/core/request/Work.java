package cl.minka.assistance.core.request;

import cl.minka.assistance.Priority;
import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.TimelineKind;
import cl.minka.assistance.core.level.PromiseClock;
import cl.minka.assistance.core.level.WorkingTime;
import cl.minka.assistance.level.Level;
import cl.minka.assistance.level.Promise;
import cl.minka.assistance.level.PromiseKind;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.people.Account;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What one transaction does to a request: its clocks, its timeline, and what the journal is told. */
final class Work {
    private final LevelFinder levels;
    private final Consumer<TimelineRowEntity> timeline;
    private final RequestEntity request;
    private final long actor;
    private final WorkingTime working;
    private final Instant now;
    private final List<Change> changes = new ArrayList<>();

    /**
     * @param timeline takes what is to be stored of it
     * @param actor account of who does it, 0 where it is nobody
     */
    Work(
            LevelFinder levels,
            Consumer<TimelineRowEntity> timeline,
            RequestEntity request,
            long actor,
            WorkingTime working,
            Instant now) {
        this.levels = levels;
        this.timeline = timeline;
        this.request = request;
        this.actor = actor;
        this.working = working;
        this.now = now;
    }

    /** Finds the level that holds for a topic, as topics are compared, and a priority. */
    interface LevelFinder {
        Optional<Level> find(String topic, Priority priority);
    }

    /** It was just written. */
    void opened() {
        Optional<Level> level = levels.find(request.topic(), request.priority());
        request.clocks(request.clocks().with(level).updated(now).started(now));
        note(TimelineKind.STATUS, Map.of("to", RequestStore.json(request.status())));
        note(TimelineKind.LEVEL, Map.of("to", level.map(Level::id).orElse("")));
        note(TimelineKind.CLOCK_STARTED, Map.of());
        settle();
    }

    /** Topic or priority may have changed. */
    void levelled() {
        Clocks clocks = request.clocks();
        Optional<Level> level = levels.find(request.topic(), request.priority());
        String before = clocks.level().map(Level::id).orElse("");
        String after = level.map(Level::id).orElse("");
        if (!before.equals(after)) {
            request.clocks(clocks.with(level));
            note(TimelineKind.LEVEL, Map.of("from", before, "to", after));
            turn();
            settle();
        }
    }

    /** Somebody works on it from now on. */
    /** Who works on it does not assist any more. */
    void released() {
        request.assign(RequestEntity.NOBODY, now);
        note(TimelineKind.ASSIGNMENT, Map.of("to", ""));
    }

    void assigned(Account to, String reason) {
        request.assign(to.id(), now);
        Map<String, String> facts = new LinkedHashMap<>(Map.of("to", to.username()));
        if (!reason.isBlank()) {
            facts.put("reason", reason);
        }
        note(TimelineKind.ASSIGNMENT, facts);
        if (Moves.areAssigned(request.status())) {
            moved(RequestStatus.ASSIGNED, "");
        }
    }

    void moved(RequestStatus to, String reason) {
        RequestStatus from = request.status();
        request.status(to, now);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("from", RequestStore.json(from));
        facts.put("to", RequestStore.json(to));
        if (!reason.isBlank()) {
            facts.put("reason", reason);
        }
        note(TimelineKind.STATUS, facts);
        if (from.isOpen() && !to.isOpen()) {
            keep(Set.of(PromiseKind.UPDATE, PromiseKind.SOLUTION));
        } else if (to.isOpen() && !from.isOpen()) {
            request.clocks(request.clocks()
                    .updated(now)
                    .with(request.clocks().promises().stream()
                            .filter(one -> one.kind() == PromiseKind.FIRST_ANSWER)
                            .toList()));
        }
        turn();
        settle();
    }

    /** Those who assist said something openly. */
    void answered() {
        keep(Set.of(PromiseKind.FIRST_ANSWER, PromiseKind.UPDATE));
        Clocks clocks = request.clocks();
        request.clocks(clocks.updated(now)
                .with(clocks.promises().stream()
                        .filter(one -> one.kind() != PromiseKind.UPDATE)
                        .toList()));
        note(TimelineKind.ANSWER, Map.of());
        settle();
    }

    private void keep(Set<PromiseKind> kinds) {
        Clocks clocks = request.clocks();
        List<Promise> all = clocks.promises().stream()
                .map(one -> kinds.contains(one.kind()) && one.keptAt().isEmpty() ? one.kept(now) : one)
                .toList();
        request.clocks(clocks.with(all));
        request.late(all.stream().anyMatch(Promise::broken));
    }

    /** Starts or stops the clock as the state says. */
    private void turn() {
        Clocks clocks = request.clocks();
        boolean runs = clocks.runsIn(request.status());
        if (runs != clocks.isRunning()) {
            request.clocks(runs ? clocks.started(now) : clocks.stopped(now));
            note(
                    runs ? TimelineKind.CLOCK_STARTED : TimelineKind.CLOCK_STOPPED,
                    Map.of("status", RequestStore.json(request.status())));
        }
    }

    /** Computes anew when the promises that are open end. */
    void settle() {
        Clocks clocks = request.clocks();
        List<Promise> promises = new ArrayList<>();
        for (PromiseKind kind : PromiseKind.values()) {
            Optional<Promise> old = clocks.promise(kind);
            if (old.flatMap(Promise::keptAt).isPresent()) {
                promises.add(old.get());
            } else if (request.status().isOpen()) {
                clocks.level().ifPresent(level -> promises.add(promise(kind, level, clocks)));
            }
        }
        request.clocks(forgetting(clocks.with(promises)));
    }

    /** What was told of an end that has moved away is to be told again when it comes. */
    private Clocks forgetting(Clocks clocks) {
        Clocks left = clocks;
        for (Promise promise : clocks.promises()) {
            if (promise.keptAt().isEmpty() && !isPast(promise.dueAt())) {
                left = left.forget(broken(promise.kind()));
            }
            if (promise.keptAt().isEmpty() && !isPast(promise.warnAt())) {
                left = left.forget(warned(promise.kind()));
            }
        }
        return left;
    }

    private Promise promise(PromiseKind kind, Level level, Clocks clocks) {
        int minutes =
                switch (kind) {
                    case FIRST_ANSWER -> level.firstAnswerMinutes();
                    case UPDATE -> level.updateMinutes();
                    case SOLUTION -> level.solutionMinutes();
                };
        Instant start = kind == PromiseKind.UPDATE ? clocks.updatedAt().orElse(now) : Instant.EPOCH;
        Promise promise = PromiseClock.of(kind, minutes, level.warnPercent(), start, clocks.runs(), working);
        return promise.broken(clocks.told().contains(broken(kind))
                && promise.dueAt().filter(due -> !due.isAfter(now)).isPresent());
    }

    /** The calendar may have changed: says so where that moves the end of a promise. */
    void recomputed() {
        List<Promise> before = request.clocks().promises();
        settle();
        for (Promise after : request.clocks().promises()) {
            Optional<Instant> old = before.stream()
                    .filter(one -> one.kind() == after.kind())
                    .findFirst()
                    .flatMap(Promise::dueAt);
            if (!old.equals(after.dueAt())) {
                note(
                        TimelineKind.CALENDAR,
                        Map.of(
                                "promise", RequestStore.json(after.kind()),
                                "from", old.map(Instant::toString).orElse(""),
                                "to", after.dueAt().map(Instant::toString).orElse("")));
            }
        }
    }

    /** Notes what has come to pass; answers the promises of which somebody is to be told, broken or not. */
    List<Promise> watched() {
        List<Promise> news = new ArrayList<>();
        for (Promise promise : request.clocks().promises()) {
            if (promise.keptAt().isPresent()) {
                continue;
            }
            boolean broken = isPast(promise.dueAt());
            boolean warned = isPast(promise.warnAt());
            String end = broken(promise.kind());
            String warning = warned(promise.kind());
            if (broken && !request.clocks().told().contains(end)) {
                request.clocks(request.clocks().tell(end).tell(warning));
                request.late(true);
                news.add(noted(TimelineKind.BROKEN, promise.broken(true)));
            } else if (warned && !request.clocks().told().contains(warning)) {
                request.clocks(request.clocks().tell(warning));
                news.add(noted(TimelineKind.FORESEEN, promise));
            }
        }
        settle();
        return news;
    }

    private Promise noted(TimelineKind kind, Promise promise) {
        note(
                kind,
                Map.of(
                        "promise", RequestStore.json(promise.kind()),
                        "dueAt", promise.dueAt().map(Instant::toString).orElse("")));
        return promise;
    }

    private boolean isPast(Optional<Instant> at) {
        return at.filter(one -> !one.isAfter(now)).isPresent();
    }

    static String broken(PromiseKind kind) {
        return kind + "/broken";
    }

    static String warned(PromiseKind kind) {
        return kind + "/warned";
    }

    void note(TimelineKind kind, Map<String, String> facts) {
        int number = request.nextEntry();
        timeline.accept(new TimelineRowEntity(request.id(), number, kind, actor, facts, now));
        Map<String, String> told = new LinkedHashMap<>(facts);
        told.remove("reason");
        told.put("id", request.id());
        String fact = "assistance.noted-" + RequestStore.json(kind);
        Change change = kind == TimelineKind.ESCALATION
                ? RequestStore.toldInternally(fact, request)
                : RequestStore.told(fact, request);
        changes.add(change.facts(told));
    }

    void tell(String fact) {
        changes.add(RequestStore.told(fact, request));
    }

    void tellInternally(String fact) {
        changes.add(RequestStore.toldInternally(fact, request));
    }

    List<Change> changes() {
        return changes;
    }

    <T> Done<T> done(T result) {
        return new Done<>(result, changes);
    }

    RequestEntity request() {
        return request;
    }

    Instant now() {
        return now;
    }
}
