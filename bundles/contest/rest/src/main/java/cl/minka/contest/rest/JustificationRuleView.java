package cl.minka.contest.rest;

import cl.minka.contest.Criterion.Justification;
import java.util.Optional;
import java.util.OptionalInt;

/** Which scores of a criterion ask for words, and for how many at least: every score when it is left out. */
public record JustificationRuleView(Optional<Justification.When> when, OptionalInt minWords) {
    static JustificationRuleView of(Justification rule) {
        return new JustificationRuleView(Optional.of(rule.when()), rule.minWords());
    }

    Justification toRule() {
        return new Justification(when.orElse(Justification.When.ALWAYS), minWords);
    }
}
