package cl.minka.contest.core.initiative;

import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.Json;
import cl.minka.kernel.journal.Change;
import java.util.Map;

/** What the journal is told of an initiative. */
final class InitiativeChanges {
    private InitiativeChanges() {}

    static Change of(ContestEntity contest, InitiativeEntity initiative, String action) {
        return Change.of(action, "contests/" + contest.id() + "/initiatives/" + initiative.id(), contest.organizer())
                .state(Json.write(initiative.draft()))
                .facts(Map.of(
                        "contest",
                        contest.id(),
                        "initiative",
                        initiative.id(),
                        "lead",
                        initiative.lead(),
                        "status",
                        ContestStore.json(initiative.status())));
    }
}
