package cl.minka.assistance.rest.funding;

import cl.minka.assistance.funding.FundingLine;
import cl.minka.assistance.funding.RuleSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A set of rules of a funding line. */
public record FundingLineView(
        String id,
        String line,
        String title,
        String institution,
        Optional<String> region,
        LocalDate from,
        Optional<LocalDate> until,
        RuleSet.Norm norm,
        boolean confirmed,
        List<String> open,
        List<RuleSet.Fact> facts,
        List<RuleSet.Rule> rules,
        List<RuleSet.Document> documents,
        List<RuleSet.State> states,
        List<RuleSet.CallDates> calls,
        List<RuleSet.Example> examples,
        Instant changedAt) {
    static FundingLineView of(FundingLine line) {
        RuleSet rules = line.rules();
        return new FundingLineView(
                line.id(),
                rules.line(),
                rules.title(),
                rules.institution(),
                rules.region(),
                rules.from(),
                rules.until(),
                rules.norm(),
                rules.confirmed(),
                rules.open(),
                rules.facts(),
                rules.rules(),
                rules.documents(),
                rules.states(),
                rules.calls(),
                rules.examples(),
                line.changedAt());
    }
}
