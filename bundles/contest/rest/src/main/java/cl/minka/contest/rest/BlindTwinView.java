package cl.minka.contest.rest;

import cl.minka.contest.BlindTwin;
import cl.minka.contest.rest.BlindInitiativeView.BlindAnswerView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The anonymised twin as the organiser works on it, with what evaluators would read at the top level.
 *
 * @param decisions by id of the finding
 * @param edits whole texts, by {@code title} or field id
 * @param clear whether it is cleared
 * @param attachments what became of the files that evaluators may see
 */
public record BlindTwinView(
        String initiative,
        BlindTwin.State state,
        List<FindingView> findings,
        Map<String, BlindTwin.Decision> decisions,
        Map<String, String> edits,
        boolean clear,
        String code,
        String title,
        Optional<String> category,
        List<BlindAnswerView> answers,
        List<TwinFileView> attachments)
        implements BlindReading {
    /**
     * A file of the initiative.
     *
     * @param attachment its own name
     * @param name the neutral name of the cleaned copy, when there is one
     * @param reason why it is withheld, if it is
     */
    public record TwinFileView(
            String attachment, BlindTwin.FileState state, Optional<String> name, Optional<String> reason) {
        static TwinFileView of(BlindTwin.File file) {
            return new TwinFileView(file.attachment(), file.state(), file.name(), file.reason());
        }
    }

    /** A place that may tell who presents; {@code start} and {@code end} in UTF-16 units of the original or of its edit. */
    public record FindingView(
            String id,
            String field,
            int start,
            int end,
            BlindTwin.Kind kind,
            String text,
            String replacement,
            BlindTwin.Decision decision) {
        static FindingView of(BlindTwin.Finding finding) {
            return new FindingView(
                    finding.id(),
                    finding.field(),
                    finding.start(),
                    finding.end(),
                    finding.kind(),
                    finding.text(),
                    finding.replacement(),
                    finding.decision());
        }
    }

    static BlindTwinView of(BlindTwin twin) {
        Map<String, BlindTwin.Decision> decisions = new LinkedHashMap<>();
        twin.findings().forEach(finding -> decisions.put(finding.id(), finding.decision()));
        return new BlindTwinView(
                twin.initiative(),
                twin.state(),
                twin.findings().stream().map(FindingView::of).toList(),
                decisions,
                new TreeMap<>(twin.edits()),
                twin.state() == BlindTwin.State.CLEARED,
                twin.view().code(),
                twin.view().title(),
                twin.view().category(),
                BlindInitiativeView.answers(twin.view()),
                twin.files().stream().map(TwinFileView::of).toList());
    }
}
