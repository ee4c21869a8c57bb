package cl.minka.contest.core.search;

import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;

/**
 * Brings what is derived for searches up to date, before one that needs it: whoever writes an initiative or an evaluation
 * need not think of it.
 */
final class Facts {
    /** Clocks of nodes differ, and what was changed first may be committed last. */
    private static final long OVERLAP = 600_000;

    private Facts() {}

    /** Locks the contest when something is to be derived. */
    static void bringUpToDate(EntityManager manager, ContestEntity contest, Set<Part> parts) {
        if (parts.stream().anyMatch(part -> isStale(manager, contest.id(), part))) {
            ContestStore.lock(manager, contest.id());
            parts.forEach(part -> derive(manager, contest.id(), part));
        }
    }

    private static boolean isStale(EntityManager manager, String contest, Part part) {
        return part == Part.TEXTS || part == Part.SCORES
                ? !stale(manager, contest, part).isEmpty()
                : !PlaceFacts.mark(manager, contest, part).equals(Marks.read(manager, contest, part));
    }

    private static List<String> stale(EntityManager manager, String contest, Part part) {
        String mark = Marks.read(manager, contest, part);
        long since = mark.isEmpty() ? 0 : Long.parseLong(mark) - OVERLAP;
        return part == Part.TEXTS
                ? TextFacts.stale(manager, contest, since)
                : ScoreFacts.stale(manager, contest, since);
    }

    private static void derive(EntityManager manager, String contest, Part part) {
        if (!isStale(manager, contest, part)) {
            return;
        }
        List<String> stale = part == Part.TEXTS || part == Part.SCORES ? stale(manager, contest, part) : List.of();
        switch (part) {
            case TEXTS -> {
                TextFacts.derive(manager, contest, stale);
                Marks.write(manager, contest, part, Long.toString(TextFacts.newest(manager, contest)));
            }
            case SCORES -> {
                ScoreFacts.derive(manager, stale);
                Marks.write(manager, contest, part, Long.toString(ScoreFacts.newest(manager, contest)));
            }
            default -> {
                String mark = PlaceFacts.mark(manager, contest, part);
                PlaceFacts.derive(manager, contest, part);
                Marks.write(manager, contest, part, mark);
            }
        }
    }
}
