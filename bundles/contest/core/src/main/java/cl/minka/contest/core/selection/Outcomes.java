package cl.minka.contest.core.selection;

import cl.minka.contest.Selection;
import java.util.Optional;
import javax.persistence.EntityManager;

/** Finds what was decided. */
public final class Outcomes {
    private Outcomes() {}

    /** The confirmed selection, published or not: not for people. */
    public static Optional<Selection> of(EntityManager manager, String contest) {
        return Optional.ofNullable(manager.find(SelectionEntity.class, contest)).map(SelectionEntity::toRecord);
    }
}
