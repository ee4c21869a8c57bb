package cl.minka.contest.core.ranking;

import static org.junit.Assert.assertEquals;

import cl.minka.contest.Ranking;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.Test;

public class RecentRankingsTest {
    private final RecentRankings recent = new RecentRankings(10);

    @Test
    public void thoseThatWereAskedForLastAreKept() {
        Stream.of(ranking("a", 4), ranking("b", 4), ranking("b", 4)).forEach(recent::keep);
        assertEquals(List.of("a", "b"), known());
        recent.known("a");
        recent.keep(ranking("c", 3));
        assertEquals(List.of("a", "c"), known());
        recent.keep(ranking("d", 10));
        assertEquals(List.of("d"), known());
    }

    @Test
    public void whatIsLargerThanAllIsNotKeptAndDrivesNothingOut() {
        recent.keep(ranking("a", 10));
        recent.keep(ranking("b", 11));
        assertEquals(List.of("a"), known());
        recent.keep(ranking("e", 0));
        assertEquals(List.of("a", "e"), known());
    }

    private List<String> known() {
        return Stream.of("a", "b", "c", "d", "e")
                .filter(id -> recent.known(id).isPresent())
                .toList();
    }

    private static Ranking ranking(String id, int entries) {
        Ranking.Entry entry =
                new Ranking.Entry(1, true, "i", Optional.empty(), 50, OptionalDouble.empty(), Map.of(), List.of());
        return new Ranking(
                id,
                "contest",
                new Ranking.Strategy("mean", "1.0.0", "cl.minka.scoring.mean/1.0.0", Map.of()),
                "",
                Instant.EPOCH,
                Optional.empty(),
                Collections.nCopies(entries, entry),
                Map.of(),
                List.of());
    }
}
