package cl.minka.contest.rest;

import cl.minka.contest.AssignmentWishes;
import cl.minka.contest.Assignments.Among;
import cl.minka.contest.Assignments.Objective;
import cl.minka.contest.Assignments.Order;
import cl.minka.kernel.rest.Required;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How to assign; the contest's own number an initiative, the greatest total, what exists is kept, seed 0, no further
 * wishes, no chance. {@code anchors} are initiatives, by id or externalId, that every evaluator gets whom nothing keeps from
 * them. {@code numbers} says where an initiative needs another number than all.
 */
public record AssignmentOrderBody(
        OptionalInt perInitiative,
        Optional<Goal> objective,
        Optional<Boolean> keepExisting,
        Optional<Long> seed,
        List<PairBody> forced,
        List<PairBody> forbidden,
        List<NumberBody> numbers,
        Optional<Boolean> addOnly,
        OptionalInt alternates,
        List<String> anchors,
        Optional<ChanceBody> randomized,
        Optional<FoundBody> initiatives,
        Optional<FoundBody> evaluators) {
    /** Those whom a search finds. */
    public record FoundBody(String search) {}

    /** What is maximised. */
    public enum Goal {
        TOTAL,
        FAIR
    }

    /** How many evaluators one initiative needs; by id or externalId. */
    public record NumberBody(String initiative, OptionalInt perInitiative) {
        AssignmentWishes.Wanted toWanted() {
            return new AssignmentWishes.Wanted(Required.text(initiative), perInitiative.orElseThrow());
        }
    }

    /** Chance: no pair is more probable than {@code cap}, above 0 up to 1. */
    public record ChanceBody(Optional<BigDecimal> cap) {}

    Order toOrder() {
        Objective wanted = objective.orElse(Goal.TOTAL) == Goal.FAIR ? Objective.FAIR : Objective.TOTAL;
        return new Order(
                perInitiative, wanted, keepExisting.orElse(true), seed.orElse(0L), toWishes(), toCap(), toAmong());
    }

    private Among toAmong() {
        Required required = new Required();
        initiatives.ifPresent(found -> required.check("/initiatives/search", found.search()));
        evaluators.ifPresent(found -> required.check("/evaluators/search", found.search()));
        required.orThrow();
        return new Among(initiatives.map(FoundBody::search), evaluators.map(FoundBody::search));
    }

    private AssignmentWishes toWishes() {
        List<NumberBody> wanted = Required.list(numbers);
        Required required = new Required();
        IntStream.range(0, wanted.size())
                .filter(n -> wanted.get(n).perInitiative().isEmpty())
                .forEach(n -> required.check("/numbers/" + n + "/perInitiative", null));
        required.orThrow();
        return new AssignmentWishes(
                pairs(forced),
                pairs(forbidden),
                wanted.stream().map(NumberBody::toWanted).toList(),
                addOnly.orElse(false),
                alternates.orElse(0),
                Required.list(anchors));
    }

    private Optional<BigDecimal> toCap() {
        randomized.ifPresent(
                chance -> new Required().check("/randomized/cap", chance.cap()).orThrow());
        return randomized.flatMap(ChanceBody::cap);
    }

    private static List<AssignmentWishes.Pair> pairs(List<PairBody> pairs) {
        return Required.list(pairs).stream()
                .map(pair -> new AssignmentWishes.Pair(pair.initiative(), pair.evaluator()))
                .toList();
    }
}
