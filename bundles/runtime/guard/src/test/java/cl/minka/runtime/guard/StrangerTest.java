package cl.minka.runtime.guard;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.plugin.Gate;
import cl.minka.runtime.guard.elsewhere.Stranger;
import cl.minka.runtime.guard.sample.Puzzle;
import cl.minka.runtime.guard.sample.Puzzle.Declined;
import cl.minka.runtime.guard.sample.Puzzle.Piece;
import cl.minka.runtime.guard.sample.Puzzle.Riddle;
import cl.minka.runtime.guard.sample.Puzzle.Solution;
import cl.minka.runtime.guard.sample.Solvers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.Test;

/** Plugins in processes of their own, with real ones. */
public class StrangerTest {
    private Desk desk = new Desk(Desk.limits(30_000));

    @After
    public void close() {
        desk.close();
    }

    private String failure(Class<? extends Puzzle> type) {
        return Desk.failure(() -> desk.stranger(type, Desk.RIDDLE));
    }

    private String self() {
        return ((Declined) desk.stranger(Solvers.Self.class, Desk.RIDDLE)).detail();
    }

    @Test
    public void itAnswersAsItWouldHere() {
        Riddle riddle = new Riddle(
                "ñandú \ud800 🎈",
                IntStream.range(0, 500)
                        .mapToObj(i -> new Piece("p" + i, Map.of("x", i / 3.0)))
                        .toList(),
                Map.of("deep", List.of(new TreeMap<>(Map.of("k", 1.5)), true, "text")),
                Long.MIN_VALUE);
        assertEquals(Solvers.sum(riddle), desk.stranger(Solvers.Sum.class, riddle));
    }

    @Test
    public void theProcessIsKeptForTheNextCallUntilItIsForgotten() {
        String first = self();
        assertEquals(first.split(" ")[0] + " 2", self());
        desk.guard.set(Desk.version("stranger.Self"), Gate.RETIRED);
        assertEquals("CLOSED", failure(Solvers.Self.class));
        desk.guard.set(Desk.version("stranger.Self"), Gate.OPEN);
        String later = self();
        assertNotEquals(first, later);
        assertTrue(later, later.endsWith(" 1"));
        assertNotEquals(ProcessHandle.current().pid() + "", later.split(" ")[0]);
    }

    @Test
    public void whatItDoesWrongIsToldAndItsProcessGoesOn() {
        assertEquals("THREW", failure(Solvers.Throws.class));
        assertEquals("THREW", failure(Solvers.Overflows.class));
        assertEquals("THREW", failure(Solvers.Mutates.class));
        assertEquals("NO_ANSWER", failure(Solvers.Nothing.class));
        assertEquals("larger than a message may be", "NO_ANSWER", failure(Solvers.Large.class));
        assertTrue(desk.stranger(Solvers.Sum.class, Desk.RIDDLE) instanceof Puzzle.Solved);
    }

    @Test
    public void oneThatEndsItsProcessEndsNothingElse() {
        assertEquals("DIED", failure(Solvers.Exits.class));
        assertEquals("DIED", failure(Solvers.Exits.class));
        assertEquals("DIED", failure(Solvers.Scribbles.class));
        assertEquals(Gate.OPEN, desk.guard.gate(Desk.version("stranger.Exits")));
    }

    @Test
    public void oneThatFillsItsHeapTwiceIsStopped() {
        assertEquals("TOO_LARGE", failure(Solvers.Allocates.class));
        assertEquals("TOO_LARGE", failure(Solvers.Allocates.class));
        assertEquals(Gate.STOPPED, desk.guard.gate(Desk.version("stranger.Allocates")));
        assertTrue(desk.heard.contains("stop stranger.Allocates/1.0.0"));
    }

    @Test
    public void oneThatNeverEndsIsKilled() {
        desk.close();
        desk = new Desk(Desk.limits(500));
        assertEquals("TOO_SLOW", failure(Solvers.Deaf.class));
        assertEquals("TOO_SLOW", failure(Solvers.Deaf.class));
        assertEquals(Gate.STOPPED, desk.guard.gate(Desk.version("stranger.Deaf")));
        assertEquals("CLOSED", failure(Solvers.Deaf.class));
    }

    @Test
    public void talkIsNoAnswerAndHindersNone() {
        assertEquals(Solvers.sum(Desk.RIDDLE), desk.stranger(Solvers.Talks.class, Desk.RIDDLE));
    }

    @Test
    public void aProcessInWhichThreadsWereLeftIsNotUsedAgain() {
        Solution first = desk.stranger(Solvers.Forks.class, Desk.RIDDLE);
        Solution second = desk.stranger(Solvers.Forks.class, Desk.RIDDLE);
        assertNotEquals(first, second);
    }

    @Test
    public void whatNeedsMoreThanItselfCanNotBeIsolated() {
        assertEquals("NOT_ISOLABLE", failure(Solvers.Parameterised.class));
        assertEquals("NOT_ISOLABLE", failure(Solvers.Waits.class));
        Riddle strange = new Riddle("", List.of(), Map.of("x", new Stranger(1)), 0);
        assertEquals("NOT_ISOLABLE", Desk.failure(() -> desk.stranger(Solvers.Sum.class, strange)));
    }

    @Test
    public void theEnvironmentIsEmpty() {
        Declined told = (Declined) desk.stranger(Environment.class, Desk.RIDDLE);
        assertTrue(told.detail(), told.detail().startsWith("[] "));
        assertTrue(told.detail(), told.detail().contains("workers"));
    }

    /** Tells what it finds around it. */
    public static class Environment implements Puzzle {
        @Override
        public Solution solve(Riddle riddle) {
            return new Declined(Reason.TOO_EASY, System.getenv().keySet() + " " + System.getProperty("user.dir"));
        }
    }
}
