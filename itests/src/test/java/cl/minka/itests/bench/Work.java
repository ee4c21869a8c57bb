package cl.minka.itests.bench;

import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Long work of the platform, ordered and watched by one user. */
final class Work {
    private static final Set<String> ENDS = Set.of("succeeded", "failed", "cancelled");
    private static final long LIMIT_SECONDS = 600;
    private static final long EVERY = 50;

    private final User user;
    private final String place;
    private final long startedAt = System.nanoTime();
    private final List<Double> progress = new ArrayList<>();

    private Work(User user, String place) {
        this.user = user;
        this.place = place;
    }

    /** Orders it. @param request sends with {@code Prefer: respond-async} what would otherwise wait */
    static Work order(User user, Function<User, Reply> request) {
        Reply accepted = request.apply(user.with("Prefer", "respond-async")).is(202);
        String location = accepted.answer().header("Location").orElseThrow();
        return new Work(user, location.substring(location.indexOf("/jobs/")));
    }

    JsonNode look() {
        JsonNode job = user.get(place).is(200).at("");
        double fraction = job.path("progress").asDouble();
        if (progress.isEmpty() || progress.get(progress.size() - 1) != fraction) {
            progress.add(fraction);
        }
        return job;
    }

    /** Waits until it is as far as that, or ended. */
    JsonNode awaitProgress(double least) {
        JsonNode job = look();
        while (job.path("progress").asDouble() < least && !hasEnded(job)) {
            pause();
            job = look();
        }
        return job;
    }

    /** Waits for its end, whatever it is. */
    JsonNode awaitEnd() {
        JsonNode job = look();
        while (!hasEnded(job)) {
            pause();
            job = look();
        }
        return job;
    }

    /** Waits for its success. @return the result */
    JsonNode result() {
        JsonNode job = awaitEnd();
        Phases.require(job.path("state").asText().equals("succeeded"), "%s: %s", place, job);
        for (int i = 1; i < progress.size(); i++) {
            Phases.require(progress.get(i) > progress.get(i - 1), "progress of %s fell: %s", place, progress);
        }
        return job.path("result");
    }

    /** Asks it to stop. @return seconds until it had; empty when it ended by itself before */
    OptionalDouble cancel() {
        long asked = System.nanoTime();
        user.delete(place).isDone();
        JsonNode job = awaitEnd();
        String state = job.path("state").asText();
        Phases.require(!state.equals("failed"), "%s: %s", place, job);
        return state.equals("cancelled")
                ? OptionalDouble.of((System.nanoTime() - asked) / 1e9)
                : OptionalDouble.empty();
    }

    double seconds() {
        return (System.nanoTime() - startedAt) / 1e9;
    }

    /** The different values that were seen. */
    int steps() {
        return progress.size();
    }

    private void pause() {
        Phases.require(
                System.nanoTime() - startedAt < TimeUnit.SECONDS.toNanos(LIMIT_SECONDS),
                "%s not within %d s",
                place,
                LIMIT_SECONDS);
        Distribution.pause(EVERY);
    }

    private static boolean hasEnded(JsonNode job) {
        return ENDS.contains(job.path("state").asText());
    }
}
