package cl.minka.contest.core.assignment;

import cl.minka.contest.Criterion;
import cl.minka.contest.core.persistence.Figures;
import cl.minka.kernel.Fault;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * The criteria of a form: what scores they allow, and the weighted total on 0 to 100. Totals are added up in decimal
 * and rounded once, so that what is equal on paper is equal to the last bit. Criteria that are abstained from give
 * their weight to the others, in proportion.
 */
public final class ScoreScale {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 30;

    private final List<Criterion> criteria;
    private final Map<String, Criterion> byId = new HashMap<>();

    public ScoreScale(List<Criterion> criteria) {
        this.criteria = List.copyOf(criteria);
        criteria.forEach(criterion -> byId.put(criterion.id(), criterion));
    }

    public List<Criterion> criteria() {
        return criteria;
    }

    public Optional<Criterion> criterion(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What is wrong with some scores; {@code complete} also asks for those that are missing. */
    public List<Fault> faults(Map<String, BigDecimal> scores, boolean complete) {
        return faults(scores, Set.of(), complete);
    }

    /** The same where some criteria need no score. */
    List<Fault> faults(Map<String, BigDecimal> scores, Set<String> abstained, boolean complete) {
        List<Fault> faults = new ArrayList<>();
        for (String id : new TreeSet<>(scores.keySet())) {
            fault(id, scores.get(id)).ifPresent(faults::add);
        }
        for (Criterion criterion : criteria) {
            if (complete && !scores.containsKey(criterion.id()) && !abstained.contains(criterion.id())) {
                faults.add(Fault.at(
                        pointer("scores", criterion.id()), "contest.score.missing", "criterion", criterion.id()));
            }
        }
        return faults;
    }

    /** What is wrong with one score. */
    public Optional<Fault> fault(String id, BigDecimal score) {
        Criterion criterion = byId.get(id);
        if (criterion == null) {
            return Optional.of(Fault.at(pointer("scores", id), "contest.score.unknown-criterion", "criterion", id));
        }
        if (score.compareTo(criterion.min()) < 0 || score.compareTo(criterion.max()) > 0) {
            return Optional.of(fault(criterion, "contest.score.out-of-range"));
        }
        boolean onStep = score.scale() <= PLACES
                && score.subtract(criterion.min()).remainder(criterion.step()).signum() == 0;
        return onStep ? Optional.empty() : Optional.of(fault(criterion, "contest.score.off-step"));
    }

    /** The texts that name no criterion of the form. */
    List<Fault> unknownTexts(String field, Map<String, String> texts) {
        return new TreeSet<>(texts.keySet())
                .stream()
                        .filter(id -> !byId.containsKey(id))
                        .map(id -> Fault.at(pointer(field, id), "contest.score.unknown-criterion", "criterion", id))
                        .toList();
    }

    /** Σ weight · (x − min)/(max − min) · 100; empty until every criterion is scored. */
    public OptionalDouble total(Map<String, BigDecimal> scores) {
        return total(scores, Set.of());
    }

    /** The same over the weights of the criteria scored; empty until every other one is abstained from. */
    public OptionalDouble total(Map<String, BigDecimal> scores, Set<String> abstained) {
        boolean done = byId.keySet().stream().allMatch(id -> scores.containsKey(id) || abstained.contains(id));
        return done && isWeighed(scores) ? OptionalDouble.of(exactTotal(scores).doubleValue()) : OptionalDouble.empty();
    }

    /** Whether a criterion that counts is scored. */
    boolean isWeighed(Map<String, BigDecimal> scores) {
        return weightOf(scores).signum() > 0;
    }

    /** The criteria that may be left unscored, among those that are. */
    Set<String> abstainable(Map<String, BigDecimal> scores) {
        Set<String> ids = new TreeSet<>();
        for (Criterion criterion : criteria) {
            if (criterion.abstention() && !scores.containsKey(criterion.id())) {
                ids.add(criterion.id());
            }
        }
        return ids;
    }

    /** The mean of the totals of some complete scores; empty when there are none. */
    public OptionalDouble meanTotal(List<Map<String, BigDecimal>> scores) {
        if (scores.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(scores.stream()
                .map(this::exactTotal)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(scores.size()), PLACES, RoundingMode.HALF_EVEN)
                .doubleValue());
    }

    private BigDecimal exactTotal(Map<String, BigDecimal> scores) {
        BigDecimal total = BigDecimal.ZERO;
        boolean isWhole = true;
        for (Criterion criterion : criteria) {
            BigDecimal score = scores.get(criterion.id());
            isWhole &= score != null;
            if (score != null) {
                total = total.add(criterion.weight().multiply(normalized(criterion, score)));
            }
        }
        return isWhole ? total : total.divide(weightOf(scores), PLACES, RoundingMode.HALF_EVEN);
    }

    private BigDecimal weightOf(Map<String, BigDecimal> scores) {
        return criteria.stream()
                .filter(criterion -> scores.containsKey(criterion.id()))
                .map(Criterion::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal normalized(Criterion criterion, BigDecimal score) {
        return score.subtract(criterion.min())
                .multiply(HUNDRED)
                .divide(criterion.max().subtract(criterion.min()), PLACES, RoundingMode.HALF_EVEN);
    }

    /** A JSON pointer to a member of a member. */
    public static String pointer(String field, String key) {
        return "/" + field + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    private static Fault fault(Criterion criterion, String code) {
        return new Fault(
                pointer("scores", criterion.id()),
                code,
                Map.of(
                        "criterion", criterion.id(),
                        "min", Figures.exact(criterion.min()),
                        "max", Figures.exact(criterion.max()),
                        "step", Figures.exact(criterion.step())));
    }
}
