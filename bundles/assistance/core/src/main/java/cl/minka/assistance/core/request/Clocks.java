package cl.minka.assistance.core.request;

import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.Service;
import cl.minka.assistance.core.level.PromiseClock.Run;
import cl.minka.assistance.level.Level;
import cl.minka.assistance.level.Promise;
import cl.minka.assistance.level.PromiseKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the clocks of a request stand, as it is stored.
 *
 * @param level as it was when the request got it
 * @param runs when the clock ran, in order
 * @param updatedAt when the last answer was given, or it was written or opened again
 * @param told of which warnings and ends people know
 */
record Clocks(
        Optional<Level> level, List<Run> runs, Optional<Instant> updatedAt, List<Promise> promises, Set<String> told) {
    Clocks {
        level = level == null ? Optional.empty() : level;
        runs = runs == null ? List.of() : List.copyOf(runs);
        updatedAt = updatedAt == null ? Optional.empty() : updatedAt;
        promises = promises == null ? List.of() : List.copyOf(promises);
        told = told == null ? Set.of() : Set.copyOf(told);
    }

    boolean isRunning() {
        return !runs.isEmpty() && runs.get(runs.size() - 1).to().isEmpty();
    }

    /** Whether the clock runs in that state. */
    boolean runsIn(RequestStatus status) {
        return status.isOpen() && !level.map(Level::stopsIn).orElse(Set.of()).contains(status);
    }

    Clocks started(Instant now) {
        List<Run> more = new ArrayList<>(runs);
        more.add(new Run(now, Optional.empty()));
        return new Clocks(level, more, updatedAt, promises, told);
    }

    Clocks stopped(Instant now) {
        return new Clocks(level, runs.stream().map(run -> run.stopped(now)).toList(), updatedAt, promises, told);
    }

    Clocks with(Optional<Level> other) {
        return new Clocks(other, runs, updatedAt, promises, told);
    }

    Clocks with(List<Promise> other) {
        return new Clocks(level, runs, updatedAt, other, told);
    }

    Clocks updated(Instant at) {
        Set<String> others = new TreeSet<>(told);
        others.removeIf(one -> one.startsWith(PromiseKind.UPDATE.name()));
        return new Clocks(level, runs, Optional.of(at), promises, others);
    }

    Clocks tell(String what) {
        Set<String> more = new TreeSet<>(told);
        more.add(what);
        return new Clocks(level, runs, updatedAt, promises, more);
    }

    Clocks forget(String what) {
        Set<String> less = new TreeSet<>(told);
        less.remove(what);
        return new Clocks(level, runs, updatedAt, promises, less);
    }

    Optional<Promise> promise(PromiseKind kind) {
        return promises.stream().filter(one -> one.kind() == kind).findFirst();
    }

    Service toRecord() {
        return new Service(level.map(Level::id), isRunning(), promises);
    }
}
