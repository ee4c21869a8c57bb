package cl.minka.contest.core.committee;

import cl.minka.contest.core.persistence.ContestStore;

/** Names as they are written in JSON. */
final class CommitteeNames {
    private CommitteeNames() {}

    static String of(Enum<?> value) {
        return ContestStore.json(value).replace('_', '-');
    }
}
