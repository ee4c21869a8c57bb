package cl.minka.contest.core.redaction;

import cl.minka.contest.BlindFile;
import cl.minka.contest.BlindTwin.Finding;
import cl.minka.contest.BlindView;
import cl.minka.contest.core.persistence.BlindFileEntity;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.persistence.RedactionEntity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;

/** Blind views of initiatives whose findings were computed; whether they are cleared is the caller's affair. */
public final class BlindViewer {
    /** By id of the initiative; one statement for some hundreds. Those without computed findings are absent. */
    public Map<String, BlindView> views(
            EntityManager manager, ContestEntity contest, Collection<InitiativeEntity> initiatives) {
        Map<String, RedactionEntity> redactions = redactions(
                manager, initiatives.stream().map(InitiativeEntity::id).toList());
        Map<String, List<Finding>> findings = new HashMap<>();
        redactions.forEach((id, redaction) -> findings.put(id, redaction.findings()));
        Map<String, List<BlindFileEntity>> files = FileFields.any(contest.definition())
                ? BlindFileStore.cleaned(manager, contest, initiatives, findings)
                : Map.of();
        Map<String, BlindView> views = new HashMap<>();
        for (InitiativeEntity initiative : initiatives) {
            RedactionEntity redaction = redactions.get(initiative.id());
            if (redaction != null) {
                views.put(
                        initiative.id(),
                        view(
                                contest,
                                initiative,
                                redaction,
                                BlindFileStore.records(files.getOrDefault(initiative.id(), List.of())),
                                List.of()));
            }
        }
        return views;
    }

    /** @param presenters CUT codes, empty unless the rules of the contest let the reader know them */
    static BlindView view(
            ContestEntity contest,
            InitiativeEntity initiative,
            RedactionEntity redaction,
            List<BlindFile> files,
            List<String> presenters) {
        return TwinView.of(
                contest.definition(),
                initiative.code(),
                initiative.draft(),
                redaction.findings(),
                redaction.edits(),
                files,
                presenters);
    }

    static Map<String, RedactionEntity> redactions(EntityManager manager, Collection<String> initiatives) {
        Map<String, RedactionEntity> found = new HashMap<>();
        for (List<String> some : InitiativeStore.portions(initiatives)) {
            List<RedactionEntity> rows = new ArrayList<>(manager.createQuery(
                            "SELECT r FROM RedactionEntity r WHERE r.initiative IN :ids", RedactionEntity.class)
                    .setParameter("ids", some)
                    .getResultList());
            rows.forEach(row -> found.put(row.initiative(), row));
        }
        return found;
    }
}
