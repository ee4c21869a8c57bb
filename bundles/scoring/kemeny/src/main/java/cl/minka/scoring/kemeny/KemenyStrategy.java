package cl.minka.scoring.kemeny;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.osgi.service.component.annotations.Component;

/**
 * Kemeny's order (Kemeny 1959, "Mathematics without numbers", Daedalus 88; Young and Levenglick 1978): the one that
 * contradicts the fewest comparisons within each evaluator. An initiative's score is the share of the others above which
 * it stands in every best order; those over which best orders differ count half.
 */
@Component(service = ScoringStrategy.class)
@StrategyDescription(
        id = "kemeny",
        name = "Kemeny–Young",
        description =
                "Busca el orden que contradice menos preferencias de los evaluadores entre las iniciativas que vieron. Es "
                        + "exacto; se niega si las preferencias se muerden la cola entre demasiadas iniciativas. Conviene "
                        + "para listas cortas que todos evaluaron.")
public final class KemenyStrategy implements ScoringStrategy {
    @Override
    public Scoring score(ScoringRequest request) {
        Totals totals = Totals.of(request);
        Optional<Refused> refusal = totals.refusal().or(() -> Comparisons.refusal(totals));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Comparisons comparisons = Comparisons.of(totals);
        int groups = Arrays.stream(comparisons.parts()).max().orElse(0) + 1;
        if (groups > 1) {
            return new Refused(
                    Refused.Reason.NOT_CONNECTED,
                    "Las iniciativas forman " + groups + " grupos que ningún evaluador compara entre sí.");
        }
        int size = comparisons.initiatives().size();
        Majorities majorities = new Majorities(size, comparisons.pairs());
        int largest = majorities.members().stream()
                .mapToInt(members -> members.length)
                .max()
                .orElse(0);
        if (largest > Orders.MOST) {
            return tooBig(largest);
        }
        return Consensus.of(majorities, size, comparisons.pairs())
                .<Scoring>map(consensus -> scored(totals, comparisons, consensus))
                .orElseGet(() -> tooBig(largest));
    }

    private static Refused tooBig(int largest) {
        return new Refused(
                Refused.Reason.UNSUITABLE_SCALE,
                largest
                        + " iniciativas se ganan unas a otras en círculo, y su mejor orden no se puede calcular (el método "
                        + "admite " + Orders.MOST + " a lo más, y menos si están muy parejas). Use schulze o borda.");
    }

    private static Scored scored(Totals totals, Comparisons comparisons, Consensus consensus) {
        int size = comparisons.initiatives().size();
        Map<String, Map<String, Double>> perCriterion = totals.perCriterion();
        List<InitiativeScore> scores = new ArrayList<>(size);
        long tied = 0;
        for (int place = 0; place < size; place++) {
            String initiative = comparisons.initiatives().get(place);
            int ties = size - 1 - consensus.wins(place) - consensus.losses(place);
            tied += ties;
            scores.add(score(initiative, consensus.wins(place), ties, size - 1, perCriterion.get(initiative)));
        }
        double all = Math.max(1, (double) size * (size - 1) / 2);
        return new Scored(
                scores,
                Map.of(
                        "distance", (double) consensus.distance(),
                        "comparisons",
                                (double) comparisons.pairs().stream()
                                        .mapToLong(pair -> (long) pair.wins() + pair.losses())
                                        .sum(),
                        "largestPart", (double) consensus.largestPart(),
                        "tiedPairs", tied / 2.0 / all),
                tied == 0
                        ? List.of()
                        : List.of(
                                "Hay más de un orden óptimo: " + tied / 2 + " pares de iniciativas quedan empatados."));
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
}
