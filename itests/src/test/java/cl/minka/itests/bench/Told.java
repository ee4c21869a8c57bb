package cl.minka.itests.bench;

import cl.minka.itests.scenario.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Supplier;

/** Prints why something came out as it did, and waits for what follows by itself. */
final class Told {
    private static final int MOST_SECONDS = 60;

    private Told() {}

    /** Each rule with what came of it, why, and its norm. */
    static void rules(Reply eligibility) {
        for (JsonNode line : eligibility.at("/lines")) {
            Phases.say(
                    "  %s %s — %s (%s, art. %s, %s)",
                    line.path("rule").asText(),
                    line.path("result").asText(),
                    line.path("explanation").asText(),
                    line.path("norm").path("title").asText(),
                    line.path("norm").path("article").asText(),
                    line.path("norm").path("year").asText());
            Phases.require(
                    !line.path("explanation").asText().isBlank()
                            && !line.path("norm").path("title").asText().isBlank(),
                    "a rule without explanation or norm: %s",
                    line);
        }
        Phases.require(eligibility.at("/lines").size() > 0, "no rules: %s", eligibility.text());
    }

    /** A refusal tells everything that is missing. */
    static void refusal(Reply refused) {
        Phases.say("  %s %s", refused.status(), refused.string("/detail"));
        refused.at("/errors")
                .forEach(one -> Phases.say(
                        "    %s: %s",
                        one.path("pointer").asText(), one.path("detail").asText()));
    }

    static String await(String what, Supplier<String> look) {
        for (int turn = 0; turn < MOST_SECONDS * 2; turn++) {
            String found = look.get();
            if (!found.isEmpty()) {
                Phases.say("  %s after %.1f s", what, turn / 2.0);
                return found;
            }
            pause();
        }
        throw new AssertionError("not within " + MOST_SECONDS + " s: " + what);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
