package cl.minka.contest;

import cl.minka.kernel.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Winners and mentions: proposed by the rules, confirmed by a person. */
@ProviderType
public interface Selections {
    /** Applies the rules to a ranking and the committee's scores, and stores nothing. */
    default Selection propose(Caller caller, String contest, String ranking) {
        return propose(caller, contest, ranking, SelectionChoices.none());
    }

    /** The same with what a person decides otherwise. */
    Selection propose(Caller caller, String contest, String ranking, SelectionChoices choices);

    /**
     * Applies other rules to a ranking and the committee's scores, from status {@code evaluation} on, and stores nothing.
     * Who competes is the committee's shortlist, once there is a committee; before, that of the other rules.
     *
     * @param rules refused with faults below {@code /selection}, as in a contest
     */
    Selection whatIf(Caller caller, String contest, String ranking, SelectionRules rules);

    /** Applies the rules and stores the decision; in status {@code committee}. */
    default Selection confirm(Caller caller, String contest, String ranking) {
        return confirm(caller, contest, ranking, SelectionChoices.none());
    }

    /** The same with what a person decides otherwise: who is honoured, never how many more than the rules give. */
    Selection confirm(Caller caller, String contest, String ranking, SelectionChoices choices);

    /**
     * Decides again from the stored ranking, the opinions as of then and the rules as of then, and compares bit for bit.
     *
     * @throws cl.minka.kernel.Refusal when it was confirmed before inputs were stored
     *     ({@code contest.selection-without-input})
     */
    Rankings.Verification verify(Caller caller, String contest);

    /** How it was decided: for organisers once confirmed, whole; for everybody once published, as the contest says. */
    SelectionRecord record(Caller caller, String contest);

    /** The confirmed decision, for organisers. */
    Selection get(Caller caller, String contest);

    /** For everybody once published; not found before. */
    Results results(Caller caller, String contest);

    /** For the municipalities of an initiative and organisers, once published. */
    Feedback feedback(Caller caller, String contest, String initiative);
}
