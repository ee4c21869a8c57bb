package cl.minka.contest;

import cl.minka.kernel.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Winners and mentions: proposed by the rules, confirmed by a person. */
@ProviderType
public interface Selections {
    /** Applies the rules to a ranking and the committee's scores, and stores nothing. */
    Selection propose(Caller caller, String contest, String ranking);

    /**
     * Applies other rules to a ranking and the committee's scores, from status {@code evaluation} on, and stores nothing.
     * Who competes is the committee's shortlist, once there is a committee; before, that of the other rules.
     *
     * @param rules refused with faults below {@code /selection}, as in a contest
     */
    Selection whatIf(Caller caller, String contest, String ranking, SelectionRules rules);

    /** Applies the rules and stores the decision; in status {@code committee}. */
    Selection confirm(Caller caller, String contest, String ranking);

    /** The confirmed decision, for organisers. */
    Selection get(Caller caller, String contest);

    /** For everybody once published; not found before. */
    Results results(Caller caller, String contest);

    /** For the municipalities of an initiative and organisers, once published. */
    Feedback feedback(Caller caller, String contest, String initiative);
}
