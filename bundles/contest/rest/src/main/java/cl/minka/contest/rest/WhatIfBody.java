package cl.minka.contest.rest;

import cl.minka.contest.SelectionRules;
import cl.minka.kernel.rest.Required;
import java.util.Optional;

/** Which ranking to select from, and what would be other than in the contest's own selection rules. */
public record WhatIfBody(String ranking, Optional<SelectionRulesView> selection) {
    String chosen() {
        return Required.text(ranking);
    }

    SelectionRules rules(SelectionRules own) {
        return selection.map(other -> other.over(own)).orElse(own);
    }
}
