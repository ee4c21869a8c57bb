package cl.minka.plugin.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import cl.minka.plugin.transfer.Match;
import cl.minka.plugin.transfer.Match.Reason;
import cl.minka.plugin.transfer.Matched;
import cl.minka.plugin.transfer.Matching;
import cl.minka.plugin.transfer.Municipality;
import cl.minka.plugin.transfer.Subject;
import cl.minka.plugin.transfer.TransferRequest;
import cl.minka.plugin.transfer.TransferRequest.Purpose;
import cl.minka.plugin.transfer.TransferStrategy;
import cl.minka.plugin.transfer.Unmatched;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;

/**
 * What every transfer strategy promises, as tests. A strategy's test extends this class and says which strategy it is and what it
 * serves:
 *
 * <pre>
 * public final class MyStrategyTest extends TransferContract {
 *     protected TransferStrategy strategy() {
 *         return new MyStrategy();
 *     }
 *
 *     protected Set&lt;Purpose&gt; purposes() {
 *         return Set.of(Purpose.SOLVE_NEED);
 *     }
 * }
 * </pre>
 */
public abstract class TransferContract {
    /** By how much contributions may miss the score. */
    private static final double TOLERANCE = 1e-6;

    private static final long MOST_MILLIS = 60_000;
    private static final int COUNTRIES = 4;

    /** The strategy, with nothing installed around it. */
    protected abstract TransferStrategy strategy();

    /** What it serves; it refuses the rest. */
    protected abstract Set<Purpose> purposes();

    /** Parameters to try it with; none unless overridden. */
    protected Map<String, Object> parameters() {
        return Map.of();
    }

    /** How far names of municipalities may move a score. */
    protected double toleranceOfNames() {
        return 1e-6;
    }

    @Test
    public final void sameInputSameAnswerBitForBit() {
        for (TransferRequest request : samples()) {
            assertEquals(
                    "another answer the second time",
                    strategy().match(request),
                    strategy().match(request));
        }
    }

    @Test
    public final void theOrderOfMunicipalitiesDoesNotMatter() {
        for (TransferRequest request : samples()) {
            assertEquals(
                    "another answer in another order",
                    strategy().match(request),
                    strategy().match(Variants.shuffled(request)));
        }
    }

    /** In mentoring several assignments may be equally good, so that only their worth is compared. */
    @Test
    public final void theNamesOfMunicipalitiesDoNotMatter() {
        for (TransferRequest request : samples()) {
            Map<String, Double> before = scores(request, true);
            Map<String, Double> after = scores(Renamed.of(request), false);
            if (request.purpose() == Purpose.ASSIGN_MENTORS) {
                assertEquals("pairs", before.size(), after.size());
                assertEquals("worth", total(before), total(after), toleranceOfNames() * (1 + before.size()));
            } else {
                assertEquals(before.keySet(), after.keySet());
                before.forEach((match, score) -> assertEquals(match, score, after.get(match), toleranceOfNames()));
            }
        }
    }

    @Test
    public final void neitherLocaleNorZoneMatters() {
        List<Matching> before = samples().stream().map(strategy()::match).toList();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            assertEquals(
                    "another answer elsewhere",
                    before,
                    samples().stream().map(strategy()::match).toList());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    public final void manyThreadsMayCallAtOnce() {
        TransferRequest request = usual().get(0);
        Matching alone = strategy().match(request);
        TransferStrategy shared = strategy();
        Set<Matching> answers = IntStream.range(0, 16)
                .parallel()
                .mapToObj(any -> shared.match(request))
                .collect(Collectors.toSet());
        assertEquals(Set.of(alone), answers);
    }

    @Test
    public final void matchesAreOfTheRequestBestFirstAndOnce() {
        for (TransferRequest request : samples()) {
            if (strategy().match(request) instanceof Matched matched) {
                Set<List<Object>> seen = new HashSet<>();
                double last = Double.POSITIVE_INFINITY;
                for (Match match : matched.matches()) {
                    assertTrue("twice: " + match, seen.add(key(match)));
                    checkBelongs(request, match);
                    assertTrue("not best first: " + match, match.score() <= last);
                    last = match.score();
                }
            }
        }
    }

    @Test
    public final void contributionsAddUpToTheScoreAndAreSaid() {
        for (TransferRequest request : samples()) {
            for (Match match : matches(request)) {
                double sum = match.reasons().stream()
                        .mapToDouble(Reason::contribution)
                        .sum();
                assertEquals(match.municipality(), match.score(), sum, TOLERANCE);
                assertFalse(match.municipality(), match.reasons().isEmpty());
                assertTrue(match.municipality(), match.reasons().stream().noneMatch(reason -> reason.text()
                        .isBlank()));
            }
        }
    }

    @Test
    public final void noMoreThanWanted() {
        for (TransferRequest request : usual()) {
            if (request.purpose() != Purpose.ASSIGN_MENTORS) {
                List<Match> all = matches(request);
                List<Match> three = matches(Variants.limited(request, 3));
                assertEquals(all.subList(0, Math.min(3, all.size())), three);
            }
        }
    }

    @Test
    public final void mentorsHaveNoMoreReceiversThanTheyCanTake() {
        for (TransferRequest request : samples()) {
            if (request.purpose() == Purpose.ASSIGN_MENTORS) {
                Map<String, Long> taken = matches(request).stream()
                        .collect(Collectors.groupingBy(Match::municipality, Collectors.counting()));
                for (Municipality mentor : request.candidates()) {
                    assertTrue(mentor.id(), taken.getOrDefault(mentor.id(), 0L) <= mentor.capacity());
                }
            }
        }
    }

    /** A match is not due in each country, but in one of some. */
    @Test
    public final void anUsualRequestIsServedAndOthersRefused() {
        Set<Purpose> matched = EnumSet.noneOf(Purpose.class);
        for (int seed = 0; seed < COUNTRIES; seed++) {
            for (TransferRequest request : everyPurpose(Territory.of(60), seed)) {
                Matching answer = strategy().match(request);
                if (purposes().contains(request.purpose())) {
                    assertTrue(answer.toString(), answer instanceof Matched);
                    if (!((Matched) answer).matches().isEmpty()) {
                        matched.add(request.purpose());
                    }
                } else {
                    assertTrue(
                            request.purpose() + " is not served: " + answer,
                            answer instanceof Unmatched refused
                                    && refused.reason() == Unmatched.Reason.UNSUITABLE_PURPOSE);
                }
            }
        }
        assertEquals("purposes with a match", purposes(), matched);
    }

    @Test
    public final void aRefusalSaysWhyAndNothingIsAnAnswerToo() {
        for (TransferRequest request : everyPurpose(Territory.of(5), 7)) {
            for (TransferRequest poor :
                    List.of(request, Variants.nobody(request), Variants.unknown(request), Variants.blank(request))) {
                Matching answer = strategy().match(poor);
                assertNotNull(answer);
                if (answer instanceof Unmatched refused) {
                    assertFalse(refused.detail().isBlank());
                }
            }
        }
    }

    @Test(timeout = MOST_MILLIS)
    public final void aWholeCountryIsAnsweredInTime() {
        everyPurpose(Territory.of(345), 8)
                .forEach(request -> assertNotNull(strategy().match(request)));
    }

    private List<TransferRequest> usual() {
        return everyPurpose(Territory.of(60), 1).stream()
                .filter(request -> purposes().contains(request.purpose()))
                .toList();
    }

    /** What the tests try; first an usual request of each purpose that is served. */
    private List<TransferRequest> samples() {
        List<TransferRequest> samples = new ArrayList<>(usual());
        samples.addAll(everyPurpose(new Territory(40, 6, 0.4), 2));
        samples.addAll(everyPurpose(new Territory(25, 1, 0), 3));
        samples.addAll(everyPurpose(Territory.of(2), 4));
        everyPurpose(Territory.of(12), 6).forEach(request -> {
            samples.add(Variants.unknown(request));
            samples.add(Variants.blank(request));
            samples.add(Variants.nobody(request));
        });
        return samples;
    }

    private List<TransferRequest> everyPurpose(Territory territory, long seed) {
        return Variants.everyPurpose(territory, seed, parameters());
    }

    private static void checkBelongs(TransferRequest request, Match match) {
        Municipality municipality = request.candidates().stream()
                .filter(one -> one.id().equals(match.municipality()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not a candidate: " + match));
        List<Subject> own =
                request.purpose() == Purpose.SPREAD_PRACTICE ? municipality.needs() : municipality.practices();
        match.subject()
                .ifPresent(subject ->
                        assertTrue("not its own: " + match, own.stream().anyMatch(one -> one.id()
                                .equals(subject))));
        assertEquals(
                "a receiver: " + match,
                request.purpose() == Purpose.ASSIGN_MENTORS,
                match.receiver().isPresent());
        match.receiver().ifPresent(receiver -> {
            assertFalse("its own mentor: " + match, receiver.equals(match.municipality()));
            assertTrue("not a receiver: " + match, request.receivers().stream().anyMatch(one -> one.id()
                    .equals(receiver)));
        });
    }

    private List<Match> matches(TransferRequest request) {
        return strategy().match(request) instanceof Matched matched ? matched.matches() : List.of();
    }

    private static List<Object> key(Match match) {
        return List.of(match.municipality(), match.subject(), match.receiver());
    }

    private Map<String, Double> scores(TransferRequest request, boolean rename) {
        Map<String, Double> scores = new TreeMap<>();
        for (Match match : matches(request)) {
            String municipality = rename ? Renamed.name(match.municipality()) : match.municipality();
            scores.put(municipality + match.subject() + match.receiver(), match.score());
        }
        return scores;
    }

    private static double total(Map<String, Double> scores) {
        return scores.values().stream().mapToDouble(score -> score).sum();
    }
}
