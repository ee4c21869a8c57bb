package cl.minka.contest.core;

import java.util.Set;
import javax.persistence.EntityManager;

/** What the later phases of a contest have brought forth, for the preconditions of a transition and the re-entry ban. */
public interface PhaseFacts {
    boolean hasRanking(EntityManager manager, String contest);

    boolean hasConfirmedSelection(EntityManager manager, String contest);

    /** CUT codes of the lead municipalities, with the titles folded, whose initiatives won in these contests. */
    Set<Winner> winners(EntityManager manager, Set<String> contests);

    /** Who won: an initiative of an earlier edition. */
    record Winner(String lead, String titleFolded, String externalId) {}
}
