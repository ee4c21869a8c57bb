package cl.minka.contest;

import java.time.Instant;
import java.util.List;

/**
 * The published results of a contest: for everybody.
 *
 * @param scores whether scores are published; where not they are 0 and absent here
 * @param positions whether positions are published; where not they are 0 here
 */
public record Results(
        String contest,
        String title,
        Instant publishedAt,
        int presented,
        int admitted,
        List<Selection.Item> winners,
        List<Selection.Item> mentions,
        List<Selection.VoidCategory> voidCategories,
        boolean scores,
        boolean positions) {
    public Results {
        winners = List.copyOf(winners);
        mentions = List.copyOf(mentions);
        voidCategories = List.copyOf(voidCategories);
    }

    /** Results with scores and positions. */
    public Results(
            String contest,
            String title,
            Instant publishedAt,
            int presented,
            int admitted,
            List<Selection.Item> winners,
            List<Selection.Item> mentions,
            List<Selection.VoidCategory> voidCategories) {
        this(contest, title, publishedAt, presented, admitted, winners, mentions, voidCategories, true, true);
    }
}
