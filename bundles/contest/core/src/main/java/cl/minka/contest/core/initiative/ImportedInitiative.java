package cl.minka.contest.core.initiative;

import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.InitiativeStatus;

/** One line of an import, understood. */
record ImportedInitiative(InitiativeDraft draft, InitiativeStatus status, String region) {
    String externalId() {
        return draft.externalId().orElseThrow();
    }
}
