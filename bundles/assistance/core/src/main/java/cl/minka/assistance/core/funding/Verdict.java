package cl.minka.assistance.core.funding;

import cl.minka.assistance.funding.CitedValue.State;
import cl.minka.studies.finding.Finding;
import java.util.Locale;

/** What studies say of a claim. */
record Verdict(State state, String reason, String title) {
    static final String ABSENT = "studies-absent";
    static final String UNKNOWN = "unknown-";

    static Verdict absent() {
        return new Verdict(State.PENDING, ABSENT, "");
    }

    static Verdict of(CitedClaim claim, Finding finding) {
        if (finding instanceof Finding.Unknown unknown) {
            return new Verdict(State.REFUSED, UNKNOWN + unknown.part().name().toLowerCase(Locale.ROOT), "");
        }
        if (finding instanceof Finding.Published published) {
            return published
                            .figure()
                            .filter(figure -> !claim.fits(figure.value()))
                            .isPresent()
                    ? new Verdict(State.REFUSED, "other-value", published.title())
                    : new Verdict(State.CONFIRMED, "", published.title());
        }
        return new Verdict(State.PENDING, "not-published", "");
    }
}
