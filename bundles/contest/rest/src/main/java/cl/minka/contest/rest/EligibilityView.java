package cl.minka.contest.rest;

import cl.minka.contest.Eligibility;
import java.util.Optional;

/** Who may present what, as clients read and write it; no limit where nothing is said. */
public record EligibilityView(
        Optional<Integer> maxPerMunicipality,
        Optional<Integer> minMonthsRunning,
        Optional<Boolean> endorsementRequired,
        Optional<Integer> reentryBanEditions) {
    static final EligibilityView UNSAID =
            new EligibilityView(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final int NO_LIMIT = 1_000_000;

    static EligibilityView of(Eligibility eligibility) {
        return new EligibilityView(
                Optional.of(eligibility.maxPerMunicipality()),
                Optional.of(eligibility.minMonthsRunning()),
                Optional.of(eligibility.endorsementRequired()),
                Optional.of(eligibility.reentryBanEditions()));
    }

    Eligibility toEligibility() {
        return new Eligibility(
                maxPerMunicipality.orElse(NO_LIMIT),
                minMonthsRunning.orElse(0),
                endorsementRequired.orElse(false),
                reentryBanEditions.orElse(0));
    }
}
