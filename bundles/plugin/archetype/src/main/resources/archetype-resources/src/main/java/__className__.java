package ${package};

#if(${kind} == "transfer")
import cl.minka.plugin.transfer.Match;
import cl.minka.plugin.transfer.Matched;
import cl.minka.plugin.transfer.Matching;
import cl.minka.plugin.transfer.Municipality;
import cl.minka.plugin.transfer.StagePlan;
import cl.minka.plugin.transfer.StrategyDescription;
import cl.minka.plugin.transfer.TransferRequest;
import cl.minka.plugin.transfer.TransferStrategy;
import cl.minka.plugin.transfer.Unmatched;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;

/** Ejemplo que funciona: los municipios de la misma región que el origen. Reemplácelo por su método. */
@Component(service = TransferStrategy.class)
@StrategyDescription(
        id = "${artifactId}",
        name = "${className}",
        description = "Propone primero a los municipios de la misma región que el de origen.")
public final class ${className} implements TransferStrategy {
    @Override
    public Matching match(TransferRequest request) {
        if (request.purpose() == TransferRequest.Purpose.ASSIGN_MENTORS) {
            return new Unmatched(Unmatched.Reason.UNSUITABLE_PURPOSE, "Este método no asigna mentores.");
        }
        if (request.origin().isEmpty()) {
            return new Unmatched(Unmatched.Reason.ORIGIN_UNKNOWN, "No se sabe de qué municipio parte.");
        }
        String region = request.origin().get().region();
        List<Match> matches = new ArrayList<>();
        for (Municipality candidate : request.eligible()) {
            boolean same = !region.isEmpty() && region.equals(candidate.region());
            String text = same ? "Está en la misma región." : "No está en la misma región.";
            matches.add(Match.with(
                    candidate.id(), List.of(new Match.Reason("region", 100, same ? 1 : 0, same ? 100 : 0, text))));
        }
        matches.sort(Comparator.comparingDouble(Match::score).reversed().thenComparing(Match::municipality));
        int most = Math.min(request.limit(), matches.size());
        return new Matched(matches.subList(0, most), StagePlan.usual(), Map.of(), List.of());
    }
}
#else
import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.Refused;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import cl.minka.plugin.scoring.StrategyDescription;
import cl.minka.plugin.scoring.Total;
import cl.minka.plugin.scoring.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.osgi.service.component.annotations.Component;

/** Ejemplo que funciona: la media de los totales. Reemplácela por su método. */
@Component(service = ScoringStrategy.class)
@StrategyDescription(
        id = "${artifactId}",
        name = "${className}",
        description = "El puntaje es la media de los totales ponderados de los evaluadores.")
public final class ${className} implements ScoringStrategy {
    @Override
    public Scoring score(ScoringRequest request) {
        Totals totals = Totals.of(request);
        Optional<Refused> refusal = totals.refusal();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Map<String, Map<String, Double>> perCriterion = totals.perCriterion();
        List<InitiativeScore> scores = new ArrayList<>();
        totals.byInitiative().forEach((initiative, own) -> {
            double score = Totals.mean(own.stream().map(Total::value).toList());
            scores.add(new InitiativeScore(
                    initiative,
                    score,
                    OptionalDouble.empty(),
                    perCriterion.get(initiative),
                    List.of(new InitiativeScore.Contribution("media", 1, score, score))));
        });
        return new Scored(scores, Map.of(), List.of());
    }
}
#end
