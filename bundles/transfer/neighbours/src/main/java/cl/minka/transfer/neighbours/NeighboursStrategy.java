package cl.minka.transfer.neighbours;

import cl.minka.plugin.transfer.Matching;
import cl.minka.plugin.transfer.Municipality;
import cl.minka.plugin.transfer.Parameters;
import cl.minka.plugin.transfer.StrategyDescription;
import cl.minka.plugin.transfer.TransferRequest;
import cl.minka.plugin.transfer.TransferStrategy;
import cl.minka.plugin.transfer.Unmatched;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/**
 * The municipalities that are most like the origin by their indicators, as CIPFA's Nearest Neighbours Model finds them for English
 * authorities: indicators are standardised, capped and weighted, distances are Euclidean and rebased so that the farthest has 1.
 * The score is 100·(1 − distance).
 */
@Component(service = TransferStrategy.class)
@StrategyDescription(
        id = "neighbours",
        name = "Municipios parecidos",
        description =
                "Busca los municipios más parecidos por sus indicadores (población, finanzas, pobreza y los demás), "
                        + "estandarizados. Conviene cuando lo que sirve en un lugar sirve en otro semejante.",
        parameters = NeighboursStrategy.PARAMETERS)
public final class NeighboursStrategy implements TransferStrategy {
    static final String PARAMETERS =
            """
            {"type":"object","additionalProperties":false,"properties":{
              "number":{"type":"integer","minimum":1,"maximum":500,"default":15,
                "description":"Cuántos vecinos se muestran"},
              "standardisation":{"enum":["z","robust"],"default":"z",
                "description":"z: media y desviación estándar; robust: mediana y desviación absoluta mediana"},
              "cap":{"type":"number","minimum":0.5,"maximum":10,"default":3,
                "description":"Desviaciones desde las que un valor extremo cuenta como este tope"},
              "weights":{"type":"object","additionalProperties":{"type":"number","minimum":0},"default":{},
                "description":"Peso de cada indicador; los que no se nombran pesan 1, con 0 no cuentan"},
              "logarithms":{"type":"array","items":{"type":"string"},"default":[],
                "description":"Indicadores que cuentan por su logaritmo, como la población"},
              "minimumKnown":{"type":"number","minimum":0,"maximum":1,"default":0.5,
                "description":"Parte del peso de los indicadores que ambos deben haber informado"},
              "solvedOnly":{"type":"boolean","default":false,
                "description":"Para una necesidad: solo municipios que ya la resolvieron"}}}""";

    @Override
    public Matching match(TransferRequest request) {
        if (request.purpose() != TransferRequest.Purpose.SOLVE_NEED
                && request.purpose() != TransferRequest.Purpose.SPREAD_PRACTICE) {
            return new Unmatched(
                    Unmatched.Reason.UNSUITABLE_PURPOSE, "Busca municipios parecidos a uno; no reparte mentores.");
        }
        Parameters parameters = Parameters.of(request);
        Choices choices = Choices.of(parameters);
        Optional<Unmatched> refusal = parameters.refusal();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<Municipality> origin =
                request.origin().filter(one -> !one.indicators().isEmpty());
        return origin.isEmpty()
                ? new Unmatched(
                        Unmatched.Reason.ORIGIN_UNKNOWN,
                        "No se conocen indicadores del municipio desde el que se busca.")
                : new Neighbourhood(request, origin.get(), choices).matching();
    }
}
