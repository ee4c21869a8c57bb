package cl.minka.transfer.territorial;

import cl.minka.plugin.transfer.Match;
import cl.minka.plugin.transfer.Matched;
import cl.minka.plugin.transfer.Matching;
import cl.minka.plugin.transfer.Municipality;
import cl.minka.plugin.transfer.Parameters;
import cl.minka.plugin.transfer.StagePlan;
import cl.minka.plugin.transfer.StrategyDescription;
import cl.minka.plugin.transfer.TransferRequest;
import cl.minka.plugin.transfer.TransferStrategy;
import cl.minka.plugin.transfer.Unmatched;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/**
 * The municipalities that are easiest to meet: in the same region or one that borders on it, near over the globe, well connected.
 * Nearness halves with every so many kilometres, the exponential decay of spatial interaction (Wilson 1971).
 */
@Component(service = TransferStrategy.class)
@StrategyDescription(
        id = "territorial",
        name = "Cercanía territorial",
        description =
                "Prefiere municipios de la misma región o de una vecina, cercanos y bien conectados. Conviene cuando la "
                        + "transferencia pide visitas frecuentes.",
        parameters = TerritorialStrategy.PARAMETERS)
public final class TerritorialStrategy implements TransferStrategy {
    static final String PARAMETERS =
            """
            {"type":"object","additionalProperties":false,"properties":{
              "weights":{"type":"object","additionalProperties":false,"properties":{
                  "region":{"type":"number","minimum":0,"default":0.3},
                  "distance":{"type":"number","minimum":0,"default":0.5},
                  "connectivity":{"type":"number","minimum":0,"default":0.2}},
                "description":"Pesos; lo que no se conoce da el suyo a lo demás"},
              "halfDistance":{"type":"number","minimum":1,"maximum":5000,"default":100,
                "description":"Kilómetros con los que la cercanía baja a la mitad"},
              "bordering":{"type":"number","minimum":0,"maximum":1,"default":0.5,
                "description":"Cuánto vale una región vecina; la misma vale 1"},
              "solvedOnly":{"type":"boolean","default":false,
                "description":"Para una necesidad: solo municipios que ya la resolvieron"}}}""";

    @Override
    public Matching match(TransferRequest request) {
        if (request.purpose() != TransferRequest.Purpose.SOLVE_NEED
                && request.purpose() != TransferRequest.Purpose.SPREAD_PRACTICE) {
            return new Unmatched(
                    Unmatched.Reason.UNSUITABLE_PURPOSE, "Busca municipios cercanos a uno; no reparte mentores.");
        }
        Parameters parameters = Parameters.of(request);
        Choices choices = Choices.of(parameters);
        Optional<Unmatched> refusal = parameters.refusal();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<Municipality> origin = request.origin().filter(TerritorialStrategy::isPlaced);
        return origin.isEmpty()
                ? new Unmatched(
                        Unmatched.Reason.ORIGIN_UNKNOWN, "No se conoce dónde está el municipio desde el que se busca.")
                : matched(request, new Nearness(origin.get(), choices), choices);
    }

    private static Matched matched(TransferRequest request, Nearness nearness, Choices choices) {
        boolean solvedOnly = choices.solvedOnly() && request.purpose() == TransferRequest.Purpose.SOLVE_NEED;
        List<Municipality> considered = request.eligible().stream()
                .filter(one -> one.solved() || !solvedOnly)
                .toList();
        List<Match> matches = considered.stream()
                .flatMap(one -> nearness.match(one).stream())
                .sorted(Comparator.comparing(Match::score).reversed().thenComparing(Match::municipality))
                .toList();
        List<String> warnings = new ArrayList<>();
        warn(warnings, considered.size() - matches.size(), "Municipios de los que no se conoce dónde están: ");
        warn(
                warnings,
                nearness.partly(),
                "Municipios con algún dato que falta, cuyo peso se repartió entre los demás: ");
        warn(
                warnings,
                request.eligible().size() - considered.size(),
                "Municipios que no se consideraron, porque no consta que hayan resuelto la necesidad: ");
        warn(
                warnings,
                request.candidates().size() - request.eligible().size(),
                "Municipios que no se consideraron, porque ya tienen la práctica: ");
        return new Matched(
                matches.stream().limit(request.limit()).toList(),
                StagePlan.usual(),
                Map.of("compared", (double) matches.size()),
                warnings);
    }

    private static boolean isPlaced(Municipality one) {
        return !one.region().isEmpty() || one.point().isPresent();
    }

    private static void warn(List<String> warnings, int number, String text) {
        if (number > 0) {
            warnings.add(text + number + ".");
        }
    }
}
