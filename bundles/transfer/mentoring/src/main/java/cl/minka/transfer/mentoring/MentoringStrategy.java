package cl.minka.transfer.mentoring;

import cl.minka.plugin.transfer.Matching;
import cl.minka.plugin.transfer.Parameters;
import cl.minka.plugin.transfer.StrategyDescription;
import cl.minka.plugin.transfer.TransferRequest;
import cl.minka.plugin.transfer.TransferStrategy;
import cl.minka.plugin.transfer.Unmatched;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/**
 * Gives receivers their mentors so that, first, as many receivers as possible have one and, then, all pairs together fit best, no
 * mentor having more than it can take. The optimum is exact: a flow of minimum cost by successive shortest paths (Edmonds and Karp
 * 1972; Ahuja, Magnanti and Orlin 1993, section 9.7).
 */
@Component(service = TransferStrategy.class)
@StrategyDescription(
        id = "mentoring",
        name = "Reparto de mentores",
        description =
                "Reparte municipios receptores entre mentores según sus cupos: primero que nadie quede sin mentor y luego "
                        + "que el conjunto calce lo mejor posible. Conviene para armar un programa completo.",
        parameters = MentoringStrategy.PARAMETERS)
public final class MentoringStrategy implements TransferStrategy {
    static final String PARAMETERS =
            """
            {"type":"object","additionalProperties":false,"properties":{
              "mentorsPerReceiver":{"type":"integer","minimum":1,"maximum":3,"default":1,
                "description":"Mentores para cada receptor; el segundo solo después de que todos los posibles tengan uno"},
              "mostReceivers":{"type":"integer","minimum":1,"maximum":8,"default":8,
                "description":"Receptores por mentor a lo más, aunque declare más cupos"},
              "minimum":{"type":"number","minimum":0,"maximum":100,"default":0,
                "description":"Puntaje desde el que un mentor sirve a un receptor"},
              "weights":{"type":"object","additionalProperties":false,"properties":{
                  "topic":{"type":"number","minimum":0,"default":0.4},
                  "similarity":{"type":"number","minimum":0,"default":0.3},
                  "distance":{"type":"number","minimum":0,"default":0.2},
                  "urgency":{"type":"number","minimum":0,"default":0.1}},
                "description":"Pesos; lo que no se conoce da el suyo a lo demás"},
              "halfDistance":{"type":"number","minimum":1,"maximum":5000,"default":200,
                "description":"Kilómetros con los que la cercanía baja a la mitad"}}}""";

    /** The work grows with the cube, and costs have to stay whole numbers. */
    static final int MOST = 1_000;

    @Override
    public Matching match(TransferRequest request) {
        if (request.purpose() != TransferRequest.Purpose.ASSIGN_MENTORS) {
            return new Unmatched(
                    Unmatched.Reason.UNSUITABLE_PURPOSE,
                    "Reparte mentores entre muchos receptores; no busca para uno solo.");
        }
        Parameters parameters = Parameters.of(request);
        Choices choices = Choices.of(parameters);
        Optional<Unmatched> refusal = parameters.refusal();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (request.candidates().size() > MOST || request.receivers().size() > MOST) {
            return new Unmatched(
                    Unmatched.Reason.TOO_MANY_DATA,
                    "El método admite " + MOST + " mentores y " + MOST + " receptores; hay "
                            + request.candidates().size() + " y "
                            + request.receivers().size() + ".");
        }
        return new Programme(request, choices).matched();
    }
}
