package cl.minka.assistance.funding;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps the rules of funding lines; the association writes them, everybody who applies reads them. */
@ProviderType
public interface FundingLines {
    /** Sorted by {@code id} or {@code from}. */
    Page<FundingLine> list(Caller caller, Filter filter, Slice slice);

    FundingLine get(Caller caller, String id);

    /**
     * Keeps a set.
     *
     * @throws cl.minka.kernel.InvalidInput with everything that is wrong, also each example that does not come out
     */
    FundingLine create(Caller caller, Optional<String> id, RuleSet rules);

    /** Refused once somebody has applied under it: rules that changed are a set of their own. */
    FundingLine put(Caller caller, String id, RuleSet rules, Expected expected);

    /** What would come of these values; keeps nothing. */
    Eligibility simulate(Caller caller, String id, Map<String, Object> values);

    /** @param on those in force on that day */
    record Filter(Optional<String> line, Optional<String> region, Optional<LocalDate> on) {
        public Filter {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(region, "region");
            Objects.requireNonNull(on, "on");
        }
    }
}
