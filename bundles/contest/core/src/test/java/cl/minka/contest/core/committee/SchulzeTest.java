package cl.minka.contest.core.committee;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Ballot.CastVote;
import cl.minka.contest.Ballot.Kind;
import cl.minka.contest.Ballot.Majority;
import cl.minka.contest.Ballot.Vote;
import cl.minka.contest.BallotResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.Test;

public class SchulzeTest {
    private static final List<String> FIVE = List.of("A", "B", "C", "D", "E");
    private static final List<String> CITIES = List.of("Memphis", "Nashville", "Chattanooga", "Knoxville");

    /** Schulze (2011), example 1, also https://en.wikipedia.org/wiki/Schulze_method: 45 voters, E > A > C > B > D. */
    @Test
    public void theExampleOf45VotersGivesThePublishedPathsAndOrder() {
        BallotResult result = count(FIVE, fortyFive(), 1);
        assertEquals("schulze-winning-votes", result.method());
        assertEquals(45, result.voters());
        BallotResult.Comparison comparison = result.comparison().orElseThrow();
        assertEquals(
                List.of(
                        List.of(0, 20, 26, 30, 22),
                        List.of(25, 0, 16, 33, 18),
                        List.of(19, 29, 0, 17, 24),
                        List.of(15, 12, 28, 0, 14),
                        List.of(23, 27, 21, 31, 0)),
                comparison.preferred());
        assertEquals(
                List.of(
                        List.of(0, 28, 28, 30, 24),
                        List.of(25, 0, 28, 33, 24),
                        List.of(25, 29, 0, 29, 24),
                        List.of(25, 28, 28, 0, 24),
                        List.of(25, 28, 28, 31, 0)),
                comparison.strengths());
        assertEquals(List.of(List.of("E"), List.of("A"), List.of("C"), List.of("B"), List.of("D")), result.order());
        assertEquals(List.of(), result.tied());
        assertEquals(List.of("E"), result.winners().orElseThrow());
        assertEquals(List.of(), result.contested().orElseThrow());
        assertEquals(
                List.of("A", "C", "E"), count(FIVE, fortyFive(), 3).winners().orElseThrow());
    }

    /** https://en.wikipedia.org/wiki/Condorcet_method: Nashville beats the others; Chattanooga, Knoxville, Memphis follow. */
    @Test
    public void nashvilleIsTheCapitalOfTennessee() {
        BallotResult result = count(CITIES, tennessee(vote -> vote), 1);
        assertEquals(
                List.of(List.of("Nashville"), List.of("Chattanooga"), List.of("Knoxville"), List.of("Memphis")),
                result.order());
        assertEquals(
                List.of(0, 42, 42, 42),
                result.comparison().orElseThrow().preferred().get(0));
        assertEquals(
                List.of(58, 0, 68, 68),
                result.comparison().orElseThrow().preferred().get(1));
    }

    /**
     * https://en.wikipedia.org/wiki/Approval_voting: in Tennessee, each approving two, Nashville has 68, Chattanooga 58,
     * Memphis 42, Knoxville 32.
     */
    @Test
    public void approvalsAreAddedUp() {
        Sums sums = Sums.of(CITIES, tennessee(SchulzeTest::approvingTwo), 100);
        BallotResult result = BallotCount.of(Kind.APPROVAL, sums, 100, 2, Majority.SIMPLE);
        assertEquals(
                List.of(42, 68, 58, 32),
                result.approvals().orElseThrow().stream()
                        .map(BallotResult.Approvals::approvals)
                        .toList());
        assertEquals(
                List.of(List.of("Nashville"), List.of("Chattanooga"), List.of("Memphis"), List.of("Knoxville")),
                result.order());
        assertEquals(List.of("Nashville", "Chattanooga"), result.winners().orElseThrow());
    }

    /** Three of four approve A; two of the two who may judge B approve it: 2/2 is more than 3/4. */
    @Test
    public void anOptionIsNotHurtByWhoMayNotJudgeIt() {
        List<CastVote> votes = List.of(
                approve("uno", List.of("A", "B"), "A", "B"),
                approve("dos", List.of("A", "B"), "A", "B"),
                approve("tres", List.of("A"), "A"),
                approve("cuatro", List.of("A")));
        BallotResult result =
                BallotCount.of(Kind.APPROVAL, Sums.of(List.of("A", "B"), votes, 4), 4, 1, Majority.SIMPLE);
        assertEquals(
                List.of(new BallotResult.Approvals("A", 3, 4), new BallotResult.Approvals("B", 2, 2)),
                result.approvals().orElseThrow());
        assertEquals(List.of("B"), result.winners().orElseThrow());
    }

    /** A Condorcet cycle of three equal links: nobody is better than anybody, and no seat is given away. */
    @Test
    public void tiesAreToldAndNotBroken() {
        List<String> three = List.of("A", "B", "C");
        List<CastVote> votes = Stream.of("ABC", "BCA", "CAB")
                .map(text -> ranked(text, letters(text)))
                .toList();
        BallotResult result = count(three, votes, 1);
        assertEquals(List.of(three), result.order());
        assertEquals(List.of(List.of("A", "B"), List.of("A", "C"), List.of("B", "C")), result.tied());
        assertEquals(List.of(), result.winners().orElseThrow());
        assertEquals(three, result.contested().orElseThrow());
        assertEquals(three, count(three, votes, 3).winners().orElseThrow());
        assertEquals(List.of(), count(three, votes, 3).contested().orElseThrow());
    }

    /** A before C, and B tied with both: of two seats A has one, B and C contend for the other. */
    @Test
    public void whatIsTiedAcrossPlacesContendsForASeat() {
        Standings standings = new Standings(List.of("A", "B", "C"), (one, other) -> one == 0 && other == 2);
        assertEquals(List.of(List.of("A", "B"), List.of("C")), standings.order());
        assertEquals(List.of(List.of("A", "B"), List.of("B", "C")), standings.tied());
        assertEquals(List.of("A"), standings.winners(2));
        assertEquals(List.of("B", "C"), standings.contested(2));
        assertEquals(List.of(), standings.winners(1));
        assertEquals(List.of("A", "B"), standings.contested(1));
    }

    @Test
    public void aVoteCountsOnlyAmongWhatItsMemberJudges() {
        Sums sums =
                Sums.of(List.of("A", "B", "C"), List.of(ranked("uno", List.of("B", "A", "C"), List.of("B", "C"))), 1);
        assertEquals(List.of(List.of(0, 0, 0), List.of(0, 0, 1), List.of(0, 0, 0)), sums.preferred());
        assertEquals(List.of(0, 1, 1), sums.judges());
        assertEquals(
                List.of(List.of(0, 1), List.of(0, 0)),
                sums.among(List.of("C", "B")).preferred());
    }

    @Test
    public void majoritiesAreOfThoseWhoTheyAreOf() {
        assertTrue(passes(Majority.SIMPLE, 2, 1, 9));
        assertFalse(passes(Majority.SIMPLE, 2, 2, 4));
        assertFalse(passes(Majority.ABSOLUTE, 3, 0, 6));
        assertTrue(passes(Majority.ABSOLUTE, 4, 3, 7));
        assertTrue(passes(Majority.TWO_THIRDS, 4, 2, 9));
        assertFalse(passes(Majority.TWO_THIRDS, 3, 2, 5));
        assertFalse(passes(Majority.TWO_THIRDS, 0, 0, 5));
    }

    /** Schulze (2011), section 4.1: the relation is transitive; seats and contenders always come out right. */
    @Test
    public void whateverTheVotesTheRelationIsTransitive() {
        Random random = new Random(7);
        for (int trial = 0; trial < 300; trial++) {
            int[][] preferred = new int[6][6];
            for (int i = 0; i < 6; i++) {
                for (int j = 0; j < i; j++) {
                    preferred[i][j] = random.nextInt(8);
                    preferred[j][i] = 7 - preferred[i][j];
                }
            }
            Schulze schulze = new Schulze(preferred);
            for (int i = 0; i < 6; i++) {
                for (int j = 0; j < 6; j++) {
                    for (int k = 0; k < 6; k++) {
                        assertTrue(!schulze.isBetter(i, j) || !schulze.isBetter(j, k) || schulze.isBetter(i, k));
                    }
                }
            }
            Standings standings = new Standings(List.of("0", "1", "2", "3", "4", "5"), schulze::isBetter);
            for (int seats = 1; seats <= 6; seats++) {
                int sure = standings.winners(seats).size();
                int maybe = standings.contested(seats).size();
                assertTrue(sure <= seats && (sure == seats ? maybe == 0 : sure + maybe > seats));
            }
        }
    }

    private static boolean passes(Majority majority, int yes, int no, int eligible) {
        Sums sums = new Sums(List.of(), List.of(), List.of(), List.of(), yes, no, 1, eligible);
        return BallotCount.of(Kind.YES_NO, sums, yes + no + 1, 1, majority)
                .yesNo()
                .orElseThrow()
                .passed();
    }

    private static BallotResult count(List<String> options, List<CastVote> votes, int seats) {
        return BallotCount.of(Kind.RANKED, Sums.of(options, votes, votes.size()), votes.size(), seats, Majority.SIMPLE);
    }

    private static List<CastVote> fortyFive() {
        return lines("schulze_45voters.csv", text -> ranked(text, letters(text)));
    }

    private static List<CastVote> tennessee(Function<CastVote, CastVote> as) {
        return lines("tennessee_100voters.csv", text -> as.apply(ranked(text, List.of(text.split(">")))));
    }

    private static List<String> letters(String text) {
        return List.of(text.split(""));
    }

    private static CastVote ranked(String member, List<String> best) {
        return ranked(member, best, best);
    }

    private static CastVote ranked(String member, List<String> best, List<String> judged) {
        List<List<String>> places = best.stream().map(List::of).toList();
        return new CastVote(member, new Vote(Optional.empty(), Optional.of(places), Optional.empty()), judged);
    }

    private static CastVote approvingTwo(CastVote ranked) {
        List<List<String>> places = ranked.vote().ranking().orElseThrow();
        return approve(
                ranked.member(),
                ranked.judged(),
                places.get(0).get(0),
                places.get(1).get(0));
    }

    private static CastVote approve(String member, List<String> judged, String... approved) {
        Vote vote = new Vote(Optional.of(List.of(approved)), Optional.empty(), Optional.empty());
        return new CastVote(member, vote, judged);
    }

    private static List<CastVote> lines(String name, Function<String, CastVote> read) {
        try (InputStream in = SchulzeTest.class.getResourceAsStream(name)) {
            List<CastVote> votes = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells ->
                            votes.addAll(Collections.nCopies(Integer.parseInt(cells[0]), read.apply(cells[1]))));
            return votes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
