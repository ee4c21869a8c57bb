package cl.minka.contest.rest;

import cl.minka.contest.AppealRules;
import java.util.Optional;

/** The term to appeal against the results, as clients read and write it; five working days where nothing is said. */
public record AppealRulesView(Optional<Integer> workingDays) {
    static AppealRulesView of(Optional<AppealRules> rules) {
        return new AppealRulesView(Optional.of(rules.orElse(AppealRules.USUAL).workingDays()));
    }

    AppealRules toRules() {
        return workingDays.map(AppealRules::new).orElse(AppealRules.USUAL);
    }
}
