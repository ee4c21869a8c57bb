package cl.minka.contest.core.redaction;

import cl.minka.contest.BlindTwin;
import cl.minka.contest.BlindTwin.Decision;
import cl.minka.contest.BlindTwin.Finding;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.RedactionEntity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Keeps the findings of an initiative in step with its texts. */
final class Twins {
    private final Redactor redactor;

    Twins(Redactor redactor) {
        this.redactor = redactor;
    }

    /** A redaction in step with the texts: the present one, or one whose findings are computed anew. */
    record Current(RedactionEntity redaction, boolean isNew, boolean isRecomputed) {}

    static boolean isCurrent(ContestEntity contest, InitiativeEntity initiative, RedactionEntity redaction) {
        InitiativeDraft draft = initiative.draft();
        return redaction
                .originalSha256()
                .equals(BlindTexts.sha256(BlindTexts.of(contest.definition(), draft), redaction.edits(), draft));
    }

    /** Findings of texts that stayed keep their decisions, in what the organiser wrote too. */
    Current current(
            ContestEntity contest, InitiativeEntity initiative, Optional<RedactionEntity> present, Instant now) {
        Map<String, String> texts = BlindTexts.of(contest.definition(), initiative.draft());
        Map<String, String> edits = present.map(RedactionEntity::edits).orElse(Map.of());
        String sha256 = BlindTexts.sha256(texts, edits, initiative.draft());
        if (present.isPresent() && present.get().originalSha256().equals(sha256)) {
            return new Current(present.get(), false, false);
        }
        Map<String, Decision> decisions =
                present.map(RedactionEntity::findings).map(Twins::decisions).orElse(Map.of());
        List<Finding> findings = new ArrayList<>(
                search(initiative, BlindTexts.inForce(contest.definition(), initiative.draft(), edits), decisions));
        present.map(RedactionEntity::findings).orElse(List.of()).stream()
                .filter(FileFindings::isOfFile)
                .forEach(findings::add);
        RedactionEntity redaction = present.orElseGet(() -> new RedactionEntity(initiative.id(), contest.id()));
        redaction.write(findings, edits, sha256, now);
        return new Current(redaction, present.isEmpty(), true);
    }

    /**
     * Writes down other edits. What the organiser wrote is searched as the original is: what is found in it, and in an
     * original that is in force again, is to be decided.
     */
    void edit(
            ContestEntity contest,
            InitiativeEntity initiative,
            RedactionEntity redaction,
            List<Finding> decided,
            Map<String, String> edits,
            Instant now) {
        Map<String, String> texts = BlindTexts.of(contest.definition(), initiative.draft());
        Map<String, String> before = BlindTexts.inForce(contest.definition(), initiative.draft(), redaction.edits());
        Map<String, String> after = BlindTexts.inForce(contest.definition(), initiative.draft(), edits);
        Set<String> same = after.keySet().stream()
                .filter(field -> after.get(field).equals(before.get(field)))
                .collect(Collectors.toSet());
        List<Finding> kept = decided.stream()
                .filter(finding -> same.contains(finding.field()))
                .toList();
        List<Finding> findings = new ArrayList<>(search(initiative, after, decisions(kept)));
        decided.stream().filter(FileFindings::isOfFile).forEach(findings::add);
        redaction.write(findings, edits, BlindTexts.sha256(texts, edits, initiative.draft()), now);
    }

    private List<Finding> search(
            InitiativeEntity initiative, Map<String, String> texts, Map<String, Decision> decisions) {
        InitiativeDraft draft = initiative.draft();
        return redactor.find(texts, draft.municipalities(), BlindTexts.people(draft)).stream()
                .map(finding -> decided(finding, decisions))
                .toList();
    }

    static BlindTwin twin(
            EntityManager manager,
            ContestEntity contest,
            InitiativeEntity initiative,
            RedactionEntity redaction,
            BlindTwin.State state) {
        return new BlindTwin(
                initiative.id(),
                BlindViewer.view(
                        contest,
                        initiative,
                        redaction,
                        BlindFileStore.records(
                                BlindFileStore.cleaned(manager, contest, initiative, redaction.findings())),
                        List.of()),
                state,
                redaction.findings(),
                redaction.edits(),
                BlindFileStore.told(manager, contest, initiative),
                redaction.version());
    }

    static Finding decided(Finding finding, Map<String, Decision> decisions) {
        Decision decision = decisions.getOrDefault(finding.id(), finding.decision());
        return new Finding(
                finding.id(),
                finding.field(),
                finding.start(),
                finding.end(),
                finding.kind(),
                finding.text(),
                finding.replacement(),
                decision);
    }

    static long open(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.decision() == Decision.PROPOSED)
                .count();
    }

    private static Map<String, Decision> decisions(List<Finding> findings) {
        return findings.stream().collect(Collectors.toMap(Finding::id, Finding::decision, (a, b) -> a));
    }
}
