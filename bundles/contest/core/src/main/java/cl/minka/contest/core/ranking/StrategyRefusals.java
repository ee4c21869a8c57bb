package cl.minka.contest.core.ranking;

import cl.minka.contest.StrategyAbsent;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.plugin.PluginFailure.Reason;
import cl.minka.plugin.scoring.Refused;
import java.util.Locale;
import java.util.Map;

/** What callers are told when a strategy gives no scores. */
final class StrategyRefusals {
    private StrategyRefusals() {}

    /** The strategy itself refuses. */
    static Refusal refused(String strategy, Refused refused) {
        return new Refusal(
                Kind.CONFLICT,
                "contest.strategy-refused",
                Map.of("strategy", strategy, "reason", word(refused.reason()), "detail", refused.detail()));
    }

    static Refusal failed(String strategy, String why) {
        return new Refusal(Kind.UNAVAILABLE, "contest.strategy-failed", Map.of("strategy", strategy, "why", why));
    }

    /** It was abandoned too often. */
    static Refusal stopped(String strategy) {
        return new Refusal(Kind.UNAVAILABLE, "contest.strategy-stopped", named(strategy));
    }

    /** It is there, but in no version that the contest accepts. */
    static Refusal versionAbsent(String strategy, String wanted, String there) {
        return new Refusal(
                Kind.UNAVAILABLE,
                "contest.strategy-version-absent",
                Map.of("strategy", strategy, "wanted", wanted, "there", there));
    }

    /** It gave no answer; that its gate was closed says only that it is not there. */
    static Refusal of(String strategy, Reason reason) {
        return switch (reason) {
            case THREW -> failed(strategy, "exception");
            case NO_ANSWER -> failed(strategy, "no-answer");
            case DIED -> failed(strategy, "process-ended");
            case INTERRUPTED -> failed(strategy, "interrupted");
            case TOO_SLOW -> new Refusal(Kind.UNAVAILABLE, "contest.strategy-timeout", named(strategy));
            case TOO_LARGE -> new Refusal(Kind.UNAVAILABLE, "contest.strategy-too-large", named(strategy));
            case NOT_ISOLABLE -> new Refusal(Kind.UNAVAILABLE, "contest.strategy-not-isolable", named(strategy));
            case BUSY -> new Refusal(Kind.UNAVAILABLE, "contest.strategies-busy", named(strategy));
            case CLOSED -> new StrategyAbsent(strategy);
        };
    }

    private static Map<String, Object> named(String strategy) {
        return Map.of("strategy", strategy);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
