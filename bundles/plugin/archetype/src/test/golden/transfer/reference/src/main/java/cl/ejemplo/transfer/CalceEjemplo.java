package cl.ejemplo.transfer;

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
        id = "calce-ejemplo",
        name = "CalceEjemplo",
        description = "Propone primero a los municipios de la misma región que el de origen.")
public final class CalceEjemplo implements TransferStrategy {
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
