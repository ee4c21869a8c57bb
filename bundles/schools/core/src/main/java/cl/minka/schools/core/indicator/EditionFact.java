package cl.minka.schools.core.indicator;

import java.util.Comparator;

/**
 * An edition that counts, as far as indicators are concerned.
 *
 * @param number its place among those that were read together, from 0
 */
record EditionFact(
        int number,
        String id,
        String title,
        String course,
        String courseTitle,
        String programme,
        String school,
        String area,
        String organizer,
        boolean closed,
        long startsAt,
        String month,
        int held,
        long minutesHeld) {
    /** Those that begin first come first. */
    static final Comparator<EditionFact> BY_START =
            Comparator.comparingLong(EditionFact::startsAt).thenComparing(EditionFact::id);
}
