package cl.minka.assistance.core.funding;

import cl.minka.assistance.funding.ApplicationDraft;
import cl.minka.assistance.funding.RuleSet;
import cl.minka.studies.finding.Citation;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an application says that a study found.
 *
 * @param claimed the number as it was written; empty of what is no number
 * @param percent whether a share is written in hundredths
 */
record CitedClaim(Citation citation, String claimed, boolean percent) {
    private static final String PERCENT = "%";

    static CitedClaim of(String source, String claimed, boolean percent) {
        return new CitedClaim(Citation.of(source).orElseThrow(), claimed, percent);
    }

    /** Those among the values that cite a study, by name of fact. */
    static Map<String, CitedClaim> of(RuleSet rules, ApplicationDraft draft) {
        Map<String, CitedClaim> claims = new TreeMap<>();
        rules.facts().forEach(fact -> Optional.ofNullable(draft.values().get(fact.name()))
                .ifPresent(value -> Citation.of(value.source())
                        .ifPresent(citation -> claims.put(
                                fact.name(),
                                new CitedClaim(
                                        citation,
                                        number(value.value()),
                                        fact.unit().equals(PERCENT))))));
        return claims;
    }

    private static String number(Object value) {
        return value instanceof Number number ? new BigDecimal(number.toString()).toPlainString() : "";
    }

    /** Whether the figure rounds to what is claimed; what is no number claims nothing. */
    boolean fits(double figure) {
        if (claimed.isEmpty()) {
            return true;
        }
        BigDecimal wanted = new BigDecimal(claimed);
        BigDecimal found = BigDecimal.valueOf(figure).movePointRight(percent ? 2 : 0);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, wanted.scale()));
        return wanted.subtract(found).abs().multiply(BigDecimal.valueOf(2)).compareTo(unit) <= 0;
    }
}
