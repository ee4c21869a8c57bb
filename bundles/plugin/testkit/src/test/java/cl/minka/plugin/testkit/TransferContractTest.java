package cl.minka.plugin.testkit;

import static org.junit.Assert.assertEquals;

import cl.minka.plugin.transfer.Match;
import cl.minka.plugin.transfer.Match.Reason;
import cl.minka.plugin.transfer.Matched;
import cl.minka.plugin.transfer.Matching;
import cl.minka.plugin.transfer.Municipality;
import cl.minka.plugin.transfer.StagePlan;
import cl.minka.plugin.transfer.TransferRequest;
import cl.minka.plugin.transfer.TransferRequest.Purpose;
import cl.minka.plugin.transfer.TransferStrategy;
import cl.minka.plugin.transfer.Unmatched;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.Test;
import org.junit.runner.JUnitCore;
import org.junit.runner.notification.Failure;

/** The contract lets the guide's example pass and finds every kind of breach. */
public final class TransferContractTest {
    @Test
    public void theExampleOfTheGuidePasses() {
        assertEquals(Set.of(), broken(SameRegion.class));
    }

    @Test
    public void breachesAreFound() {
        assertEquals(
                Set.of("sameInputSameAnswerBitForBit", "theOrderOfMunicipalitiesDoesNotMatter"),
                broken(Moody.class, "sameInputSameAnswerBitForBit", "theOrderOfMunicipalitiesDoesNotMatter"));
        assertEquals(Set.of("theNamesOfMunicipalitiesDoNotMatter"), broken(ByName.class));
        assertEquals(Set.of("neitherLocaleNorZoneMatters"), broken(ByLocale.class));
        assertEquals(
                Set.of("matchesAreOfTheRequestBestFirstAndOnce", "noMoreThanWanted"),
                broken(Backwards.class, "matchesAreOfTheRequestBestFirstAndOnce", "noMoreThanWanted"));
        assertEquals(
                Set.of("matchesAreOfTheRequestBestFirstAndOnce"),
                broken(Stranger.class, "matchesAreOfTheRequestBestFirstAndOnce"));
        assertEquals(Set.of("noMoreThanWanted"), broken(Unlimited.class));
        assertEquals(Set.of("contributionsAddUpToTheScoreAndAreSaid"), broken(Silent.class));
        assertEquals(
                Set.of("mentorsHaveNoMoreReceiversThanTheyCanTake"),
                broken(Overloaded.class, "mentorsHaveNoMoreReceiversThanTheyCanTake"));
        assertEquals(
                Set.of("anUsualRequestIsServedAndOthersRefused"),
                broken(Eager.class, "anUsualRequestIsServedAndOthersRefused"));
        assertEquals(
                Set.of("aRefusalSaysWhyAndNothingIsAnAnswerToo"),
                broken(Throwing.class, "aRefusalSaysWhyAndNothingIsAnAnswerToo"));
    }

    /** The tests that fail; of those named, where some are. */
    private static Set<String> broken(Class<?> contract, String... about) {
        Set<String> broken = new TreeSet<>();
        for (Failure failure : JUnitCore.runClasses(contract).getFailures()) {
            broken.add(failure.getDescription().getMethodName());
        }
        if (about.length > 0) {
            broken.retainAll(Set.of(about));
        }
        return broken;
    }

    private static Matching serve(TransferRequest request, BiFunction<Municipality, Municipality, Reason> reason) {
        if (request.purpose() == Purpose.ASSIGN_MENTORS) {
            return new Unmatched(Unmatched.Reason.UNSUITABLE_PURPOSE, "No reparte mentores.");
        }
        if (request.origin().isEmpty()) {
            return new Unmatched(Unmatched.Reason.ORIGIN_UNKNOWN, "No se sabe de dónde se busca.");
        }
        List<Match> matches = new ArrayList<>();
        for (Municipality one : request.eligible()) {
            matches.add(
                    Match.with(one.id(), List.of(reason.apply(request.origin().get(), one))));
        }
        matches.sort(java.util.Comparator.comparing(Match::score).reversed());
        return matched(matches.stream().limit(request.limit()).toList());
    }

    private static Matched matched(List<Match> matches) {
        return new Matched(matches, StagePlan.usual(), Map.of(), List.of());
    }

    private static Reason worth(double worth) {
        return new Reason("worth", 1, worth, worth, "Vale " + Math.round(worth) + ".");
    }

    private abstract static class Served extends TransferContract {
        @Override
        protected TransferStrategy strategy() {
            return this::match;
        }

        @Override
        protected Set<Purpose> purposes() {
            return Set.of(Purpose.SOLVE_NEED, Purpose.SPREAD_PRACTICE);
        }

        abstract Matching match(TransferRequest request);

        List<Match> good(TransferRequest request) {
            return serve(request, (origin, one) -> worth(one.capacity())) instanceof Matched matched
                    ? matched.matches()
                    : List.of();
        }
    }

    public static final class SameRegion extends Served {
        @Override
        Matching match(TransferRequest request) {
            if (request.purpose() == TransferRequest.Purpose.ASSIGN_MENTORS) {
                return new Unmatched(Unmatched.Reason.UNSUITABLE_PURPOSE, "No reparte mentores.");
            }
            if (request.origin().isEmpty()) {
                return new Unmatched(Unmatched.Reason.ORIGIN_UNKNOWN, "No se sabe de dónde se busca.");
            }
            String region = request.origin().get().region();
            List<Match> matches = request.eligible().stream()
                    .filter(one -> one.region().equals(region))
                    .map(one ->
                            Match.with(one.id(), List.of(new Reason("region", 1, 1, 100, "Es de la misma región."))))
                    .limit(request.limit())
                    .toList();
            return new Matched(matches, StagePlan.usual(), Map.of(), List.of());
        }
    }

    public static final class Moody extends Served {
        private static final AtomicInteger MOOD = new AtomicInteger();

        @Override
        Matching match(TransferRequest request) {
            return serve(request, (origin, one) -> worth(MOOD.incrementAndGet()));
        }
    }

    public static final class ByName extends Served {
        @Override
        Matching match(TransferRequest request) {
            return serve(request, (origin, one) -> worth(one.id().hashCode() % 97));
        }
    }

    public static final class ByLocale extends Served {
        @Override
        Matching match(TransferRequest request) {
            return serve(request, (origin, one) -> new Reason("worth", 1, 1, 1, "INICIO".toLowerCase()));
        }
    }

    public static final class Backwards extends Served {
        @Override
        Matching match(TransferRequest request) {
            if (!(serve(request, (origin, one) -> worth(one.capacity())) instanceof Matched matched)) {
                return serve(request, (origin, one) -> worth(0));
            }
            List<Match> backwards = new ArrayList<>(matched.matches());
            Collections.reverse(backwards);
            return matched(backwards);
        }
    }

    public static final class Stranger extends Served {
        @Override
        Matching match(TransferRequest request) {
            return good(request).isEmpty()
                    ? serve(request, (origin, one) -> worth(0))
                    : matched(List.of(Match.with("99999", List.of(worth(1)))));
        }
    }

    public static final class Unlimited extends Served {
        @Override
        Matching match(TransferRequest request) {
            TransferRequest all = new TransferRequest(
                    request.purpose(),
                    request.subject(),
                    request.origin(),
                    request.candidates(),
                    request.receivers(),
                    Integer.MAX_VALUE,
                    request.parameters(),
                    request.seed());
            return serve(all, (origin, one) -> worth(one.capacity()));
        }
    }

    public static final class Silent extends Served {
        @Override
        Matching match(TransferRequest request) {
            return serve(request, (origin, one) -> new Reason("worth", 1, 1, 1, " "));
        }
    }

    public static final class Throwing extends Served {
        @Override
        Matching match(TransferRequest request) {
            request.origin().orElseThrow();
            return serve(request, (origin, one) -> worth(one.capacity()));
        }
    }

    /** Serves what it does not say. */
    public static final class Eager extends Served {
        @Override
        Matching match(TransferRequest request) {
            return request.purpose() == Purpose.ASSIGN_MENTORS
                    ? matched(List.of())
                    : serve(request, (origin, one) -> worth(one.capacity()));
        }
    }

    /** All learn from the first. */
    public static final class Overloaded extends TransferContract {
        @Override
        protected TransferStrategy strategy() {
            return request -> {
                if (request.purpose() != Purpose.ASSIGN_MENTORS) {
                    return new Unmatched(Unmatched.Reason.UNSUITABLE_PURPOSE, "Solo reparte mentores.");
                }
                Optional<Municipality> first = request.candidates().stream().findFirst();
                return matched(request.receivers().stream()
                        .filter(one -> !one.id().equals(first.orElseThrow().id()))
                        .map(one -> Match.pair(first.orElseThrow().id(), one.id(), List.of(worth(1))))
                        .toList());
            };
        }

        @Override
        protected Set<Purpose> purposes() {
            return Set.of(Purpose.ASSIGN_MENTORS);
        }
    }
}
