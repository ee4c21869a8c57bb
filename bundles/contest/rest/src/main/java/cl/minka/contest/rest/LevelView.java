package cl.minka.contest.rest;

import cl.minka.contest.Criterion;
import cl.minka.kernel.rest.Required;
import java.math.BigDecimal;
import java.util.Optional;

/** What a score of a criterion means. */
public record LevelView(BigDecimal score, String label, Optional<String> description) {
    static LevelView of(Criterion.Level level) {
        return new LevelView(level.score(), level.label(), Optional.of(level.description()));
    }

    Criterion.Level toLevel() {
        return new Criterion.Level(score, Required.text(label), description.orElse(""));
    }
}
