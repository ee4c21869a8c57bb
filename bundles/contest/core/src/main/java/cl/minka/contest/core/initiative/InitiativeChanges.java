package cl.minka.contest.core.initiative;

import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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

    /** @param cure the end of the term to cure that ran until now */
    static Change screened(ContestEntity contest, InitiativeEntity initiative, Optional<Instant> cure) {
        Change change = of(contest, initiative, "contest.initiative-screened");
        Map<String, String> facts = new HashMap<>(change.facts());
        cure.ifPresent(until -> facts.put("cureEnded", until.toString()));
        return change.facts(facts);
    }
}
