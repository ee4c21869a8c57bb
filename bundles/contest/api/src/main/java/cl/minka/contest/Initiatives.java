package cl.minka.contest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.osgi.annotation.versioning.ProviderType;

/** Initiatives, from the first draft to the decision on their eligibility. Municipalities see and change their own. */
@ProviderType
public interface Initiatives {
    /**
     * Sort fields: {@code createdAt} (default), {@code title}, {@code number}, {@code submittedAt}, {@code average}
     * (organisers).
     */
    Page<Initiative> list(Caller caller, String contest, Filter filter, Slice slice);

    /** How far the evaluation of each admitted initiative is, oldest first; for organisers. */
    List<Evaluated> evaluated(Caller caller, String contest);

    /** An initiative and how far its evaluation is. */
    record Evaluated(String initiative, Optional<String> externalId, Initiative.Progress progress) {}

    /** @throws InitiativeNotFound also for those of others */
    Initiative get(Caller caller, String contest, String id);

    Initiative create(Caller caller, String contest, InitiativeDraft draft);

    Initiative update(Caller caller, String contest, String id, InitiativeDraft draft, Expected expected);

    /** Removes a draft. */
    void delete(Caller caller, String contest, String id, Expected expected);

    /** Submits, or submits again after a cure; refuses with every defect at once. */
    Initiative submit(Caller caller, String contest, String id);

    /** Withdraws, until the call closes. */
    Initiative withdraw(Caller caller, String contest, String id, Expected expected);

    Screening screening(Caller caller, String contest, String id);

    Screening screen(Caller caller, String contest, String id, ScreeningDraft draft, Expected expected);

    /**
     * The pending decisions of a contest; with {@code confirm} all of them are applied, each applicant is told his own,
     * or none is.
     *
     * @throws cl.minka.kernel.Refusal when some can not be applied ({@code contest.screening-not-applicable})
     */
    ScreeningApplication applyScreenings(Caller caller, String contest, boolean confirm);

    /** Columns {@code externalId,title,category,municipality,status,<fieldId>…}; until status {@code screening}. */
    ImportReport importAll(Caller caller, String contest, Table table, boolean dryRun, DoubleConsumer progress);

    /**
     * A decision on eligibility as the organiser writes it.
     *
     * @param pending whether it waits, unseen by all but organisers, for {@link Initiatives#applyScreenings}
     */
    record ScreeningDraft(
            Screening.Decision decision,
            List<String> reasons,
            List<String> fields,
            Optional<Integer> cureWorkingDays,
            boolean pending) {
        public ScreeningDraft {
            reasons = List.copyOf(reasons);
            fields = List.copyOf(fields);
        }

        /** A decision that holds at once. */
        public ScreeningDraft(
                Screening.Decision decision,
                List<String> reasons,
                List<String> fields,
                Optional<Integer> cureWorkingDays) {
            this(decision, reasons, fields, cureWorkingDays, false);
        }
    }

    /**
     * Which initiatives are wanted.
     *
     * @param text words of title or answers; case and accents do not count
     * @param municipality CUT code, as lead or partner
     * @param cleared whether their blind view is cleared; for organisers
     * @param search in the language of {@link Searches}
     */
    record Filter(
            Optional<String> text,
            Optional<InitiativeStatus> status,
            Optional<String> category,
            Optional<String> municipality,
            Optional<String> region,
            Optional<String> externalId,
            Optional<Boolean> cleared,
            Optional<String> search) {
        /** Without a search. */
        public Filter(
                Optional<String> text,
                Optional<InitiativeStatus> status,
                Optional<String> category,
                Optional<String> municipality,
                Optional<String> region,
                Optional<String> externalId,
                Optional<Boolean> cleared) {
            this(text, status, category, municipality, region, externalId, cleared, Optional.empty());
        }

        public static Filter none() {
            return new Filter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }
}
