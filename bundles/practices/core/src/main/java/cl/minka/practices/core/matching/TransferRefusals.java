package cl.minka.practices.core.matching;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.plugin.PluginFailure.Reason;
import cl.minka.plugin.transfer.Unmatched;
import cl.minka.practices.matching.StrategyAbsent;
import java.util.Locale;
import java.util.Map;

/** What callers are told when a strategy gives no matches. */
final class TransferRefusals {
    private TransferRefusals() {}

    /** The strategy itself refuses. */
    static Refusal refused(String strategy, Unmatched refused) {
        String reason = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Refusal(
                Kind.CONFLICT,
                "practices.strategy-refused",
                Map.of("strategy", strategy, "reason", reason, "detail", refused.detail()));
    }

    static Refusal failed(String strategy, String why) {
        return new Refusal(Kind.UNAVAILABLE, "practices.strategy-failed", Map.of("strategy", strategy, "why", why));
    }

    /** It was abandoned too often. */
    static Refusal stopped(String strategy) {
        return new Refusal(Kind.UNAVAILABLE, "practices.strategy-stopped", named(strategy));
    }

    /** It gave no answer; that its gate was closed says only that it is not there. */
    static Refusal of(String strategy, Reason reason) {
        return switch (reason) {
            case THREW -> failed(strategy, "exception");
            case NO_ANSWER -> failed(strategy, "no-answer");
            case DIED -> failed(strategy, "process-ended");
            case INTERRUPTED -> failed(strategy, "interrupted");
            case TOO_SLOW -> new Refusal(Kind.UNAVAILABLE, "practices.strategy-timeout", named(strategy));
            case TOO_LARGE -> new Refusal(Kind.UNAVAILABLE, "practices.strategy-too-large", named(strategy));
            case NOT_ISOLABLE -> new Refusal(Kind.UNAVAILABLE, "practices.strategy-not-isolable", named(strategy));
            case BUSY -> new Refusal(Kind.UNAVAILABLE, "practices.strategies-busy", named(strategy));
            case CLOSED -> new StrategyAbsent(strategy);
        };
    }

    private static Map<String, Object> named(String strategy) {
        return Map.of("strategy", strategy);
    }
}
