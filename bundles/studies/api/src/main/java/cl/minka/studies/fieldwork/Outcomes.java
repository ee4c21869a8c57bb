package cl.minka.studies.fieldwork;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import cl.minka.studies.fieldwork.OutcomeCode.Mode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps what became of the units of a survey's sample, for who works on the study. */
@ProviderType
public interface Outcomes {
    /** The codes of the tables of AAPOR, in their order. */
    List<OutcomeCode> codes(Optional<Mode> mode);

    /** The newest of each unit, or all with {@code history}; in the order in which they were recorded. */
    Page<Outcome> list(Caller caller, String survey, Filter filter, Slice slice);

    /** All of a unit, oldest first; none: nothing was recorded. */
    List<Outcome> of(Caller caller, String survey, String unit);

    /**
     * Records an attempt.
     *
     * @param expected the number of the last attempt, where there was one
     * @throws cl.minka.kernel.Refusal of kind {@code CONFLICT} for a survey without a sample, or a unit that only stands by
     */
    Outcome record(Caller caller, String survey, String unit, OutcomeDraft draft, Expected expected);

    /** Records attempts, whole or not at all: columns {@code unit}, {@code code}, {@code final}, {@code mode}, {@code at}, {@code note}. */
    ImportReport importAll(Caller caller, String survey, Table table, boolean dryRun);

    /** In the order in which they were used. */
    List<Replacement> replacements(Caller caller, String survey);

    /**
     * Lets the next unit that stands by in the same stratum (with two stages, in the same cluster) take the place of a unit.
     *
     * @throws cl.minka.kernel.Refusal of kind {@code CONFLICT} unless the unit has a final outcome that is no interview, or when no unit is left
     */
    Replacement replace(Caller caller, String survey, String unit);

    /** @param eligibility the share of the units of unknown eligibility that count as eligible, 0 to 1; empty: estimated */
    OutcomeRates rates(Caller caller, String survey, Optional<Double> eligibility);

    /** Which are wanted. */
    record Filter(Optional<String> unit, Optional<String> code, boolean history) {
        public Filter {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(code, "code");
        }
    }
}
