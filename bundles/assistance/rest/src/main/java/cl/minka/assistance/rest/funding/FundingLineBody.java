package cl.minka.assistance.rest.funding;

import cl.minka.assistance.funding.RuleSet;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A set of rules as clients write it. */
@JsonIgnoreProperties("changedAt")
public record FundingLineBody(
        Optional<String> id,
        String line,
        String title,
        String institution,
        Optional<String> region,
        LocalDate from,
        Optional<LocalDate> until,
        RuleSet.Norm norm,
        Boolean confirmed,
        List<String> open,
        List<RuleSet.Fact> facts,
        List<RuleSet.Rule> rules,
        List<RuleSet.Document> documents,
        List<RuleSet.State> states,
        List<RuleSet.CallDates> calls,
        List<RuleSet.Example> examples) {
    RuleSet toRules() {
        return new RuleSet(
                line,
                title,
                institution,
                region,
                from,
                until,
                norm,
                Boolean.TRUE.equals(confirmed),
                open,
                facts,
                rules,
                documents,
                states,
                calls,
                examples);
    }
}
