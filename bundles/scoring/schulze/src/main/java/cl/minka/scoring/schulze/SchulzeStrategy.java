package cl.minka.scoring.schulze;

import cl.minka.plugin.scoring.Comparisons;
import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.InitiativeScore.Contribution;
import cl.minka.plugin.scoring.Refused;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import cl.minka.plugin.scoring.StrategyDescription;
import cl.minka.plugin.scoring.Totals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.osgi.service.component.annotations.Component;

/**
 * Schulze's method (Schulze 2011, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
 * single-winner election method", Social Choice and Welfare 36) over the comparisons within each evaluator. The relation
 * is transitive; an initiative's score is the share of the others that it beats, a tie counting half, so the order by
 * score is one that the relation allows.
 */
@Component(service = ScoringStrategy.class)
@StrategyDescription(
        id = "schulze",
        name = "Schulze",
        description =
                "Compara de a dos las iniciativas que un mismo evaluador vio, y ordena por los caminos de victorias "
                        + "más fuertes. Quien gana todos sus duelos queda primero. Conviene con muchos evaluadores en común.",
        parameters = SchulzeStrategy.PARAMETERS)
public final class SchulzeStrategy implements ScoringStrategy {
    static final String PARAMETERS =
            """
            {"type":"object","additionalProperties":false,"properties":{
              "strength":{"enum":["winning-votes","margins"],"default":"winning-votes",
                "description":"Qué tan fuerte es una victoria: los votos a favor, o la diferencia"}}}""";

    @Override
    public Scoring score(ScoringRequest request) {
        Object strength = request.parameters().getOrDefault("strength", "winning-votes");
        if (!strength.equals("winning-votes") && !strength.equals("margins")) {
            return new Refused(Refused.Reason.BAD_PARAMETERS, "strength es winning-votes o margins.");
        }
        Totals totals = Totals.of(request);
        Optional<Refused> refusal = totals.refusal().or(() -> Comparisons.refusal(totals));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Comparisons comparisons = Comparisons.of(totals);
        int parts = Arrays.stream(comparisons.parts()).max().orElse(0) + 1;
        if (parts > 1) {
            return new Refused(
                    Refused.Reason.NOT_CONNECTED,
                    "Las iniciativas forman " + parts + " grupos que ningún evaluador compara entre sí.");
        }
        return scored(
                totals, comparisons, new Beats(size(comparisons), comparisons.pairs(), strength.equals("margins")));
    }

    private static Scored scored(Totals totals, Comparisons comparisons, Beats beats) {
        int size = size(comparisons);
        int[] losses = new int[size];
        for (int place = 0; place < size; place++) {
            BitSet beaten = beats.of(place);
            beaten.stream().forEach(other -> losses[other]++);
        }
        Map<String, Map<String, Double>> perCriterion = totals.perCriterion();
        List<InitiativeScore> scores = new ArrayList<>(size);
        long tied = 0;
        for (int place = 0; place < size; place++) {
            String initiative = comparisons.initiatives().get(place);
            int wins = beats.of(place).cardinality();
            int ties = size - 1 - wins - losses[place];
            tied += ties;
            scores.add(score(initiative, wins, ties, size - 1, perCriterion.get(initiative)));
        }
        double all = Math.max(1, (double) size * (size - 1) / 2);
        return new Scored(
                scores,
                Map.of("comparedPairs", comparisons.pairs().size() / all, "tiedPairs", tied / 2.0 / all),
                warnings(comparisons.pairs().size() / all));
    }

    private static int size(Comparisons comparisons) {
        return comparisons.initiatives().size();
    }

    private static InitiativeScore score(
            String initiative, int wins, int ties, int others, Map<String, Double> perCriterion) {
        double won = others == 0 ? 0 : 100.0 * wins / others;
        double level = others == 0 ? 50 : 50.0 * ties / others;
        double score = others == 0 ? 50 : (100.0 * wins + 50.0 * ties) / others;
        return new InitiativeScore(
                initiative,
                score,
                OptionalDouble.empty(),
                perCriterion,
                List.of(new Contribution("wins", 1, won, won), new Contribution("ties", 1, level, level)));
    }

    private static List<String> warnings(double compared) {
        return compared < 0.5
                ? List.of("Solo " + Math.round(compared * 100)
                        + " % de los pares de iniciativas tuvo un evaluador en común; el resto se decide por caminos.")
                : List.of();
    }
}
