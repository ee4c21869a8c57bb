package cl.minka.contest.rest;

import cl.minka.contest.Conflict;
import cl.minka.kernel.rest.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All that stands between an evaluator and a municipality; {@code state} and {@code reason} once the organizer ruled. */
public record ConflictPairView(
        String evaluator,
        String municipality,
        Optional<Conflict.State> state,
        Optional<String> reason,
        List<ConflictView> conflicts) {
    static ConflictPairView of(Conflict.Pair pair, Texts texts, Locale locale) {
        return new ConflictPairView(
                pair.evaluator(),
                pair.municipality(),
                pair.ruled(),
                pair.reason(),
                pair.conflicts().stream()
                        .map(one -> ConflictView.of(one, texts, locale))
                        .toList());
    }
}
