package cl.minka.contest;

import java.time.Instant;
import java.util.List;

/** The published results of a contest: for everybody. */
public record Results(
        String contest,
        String title,
        Instant publishedAt,
        int presented,
        int admitted,
        List<Selection.Item> winners,
        List<Selection.Item> mentions,
        List<Selection.VoidCategory> voidCategories) {
    public Results {
        winners = List.copyOf(winners);
        mentions = List.copyOf(mentions);
        voidCategories = List.copyOf(voidCategories);
    }
}
