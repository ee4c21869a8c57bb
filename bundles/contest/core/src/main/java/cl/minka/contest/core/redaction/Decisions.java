package cl.minka.contest.core.redaction;

import cl.minka.contest.BlindTwin.Finding;
import cl.minka.contest.BlindTwin.State;
import cl.minka.contest.BlindViews.Redactions;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.RedactionEntity;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an organiser decides of a twin, and the state that follows. */
final class Decisions {
    private Decisions() {}

    static State apply(
            Twins twins,
            ContestEntity contest,
            InitiativeEntity initiative,
            RedactionEntity redaction,
            Redactions redactions,
            Instant now) {
        List<Finding> decided = redaction.findings().stream()
                .map(finding -> Twins.decided(finding, redactions.decisions()))
                .toList();
        Map<String, String> edits = new TreeMap<>(redaction.edits());
        redactions.edits().forEach((field, text) -> {
            if (text.isBlank()) {
                edits.remove(field);
            } else {
                edits.put(field, text);
            }
        });
        twins.edit(contest, initiative, redaction, decided, edits, now);
        long open = Twins.open(redaction.findings());
        if (redactions.clear() && open > 0) {
            throw new Refusal(Kind.CONFLICT, "contest.redaction-undecided", Map.of("open", open));
        }
        if (redactions.clear()) {
            return State.CLEARED;
        }
        State before = initiative.blindState();
        return before == State.CLEARED && open > 0 ? State.PENDING : before;
    }
}
