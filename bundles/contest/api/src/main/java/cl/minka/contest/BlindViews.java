package cl.minka.contest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** The anonymised twins of initiatives. */
@ProviderType
public interface BlindViews {
    /** For organisers. */
    BlindTwin twin(Caller caller, String contest, String initiative);

    /** For members of the committee, of shortlisted initiatives in which they have no conflict; not found otherwise. */
    BlindView forCommittee(Caller caller, String contest, String initiative);

    /** Decides findings and edits texts; {@code clear} declares the twin fit to be shown. */
    BlindTwin redact(Caller caller, String contest, String initiative, Redactions redactions, Expected expected);

    /** Finishes pending findings, accepts all open proposals, clears what has none left. */
    Acceptance acceptAll(Caller caller, String contest);

    /**
     * @param decisions by id of the finding
     * @param edits by {@code title} or field id; an empty text takes an edit back. They are searched as the original is,
     *     and what is found in a new one is an open proposal
     */
    record Redactions(Map<String, BlindTwin.Decision> decisions, Map<String, String> edits, boolean clear) {
        public Redactions {
            decisions = Map.copyOf(decisions);
            edits = Map.copyOf(edits);
        }
    }

    /**
     * @param accepted proposals that were accepted now
     * @param cleared initiatives that were cleared now
     * @param pending initiatives that still are not cleared
     */
    record Acceptance(int accepted, int cleared, int pending) {}
}
