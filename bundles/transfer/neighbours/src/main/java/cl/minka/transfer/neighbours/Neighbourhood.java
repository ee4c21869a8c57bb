package cl.minka.transfer.neighbours;

import cl.minka.plugin.transfer.Figures;
import cl.minka.plugin.transfer.IndicatorSpace;
import cl.minka.plugin.transfer.IndicatorSpace.Gap;
import cl.minka.plugin.transfer.IndicatorSpace.Part;
import cl.minka.plugin.transfer.Match;
import cl.minka.plugin.transfer.Match.Reason;
import cl.minka.plugin.transfer.Matched;
import cl.minka.plugin.transfer.Matching;
import cl.minka.plugin.transfer.Municipality;
import cl.minka.plugin.transfer.StagePlan;
import cl.minka.plugin.transfer.TransferRequest;
import cl.minka.plugin.transfer.Unmatched;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The candidates around one municipality. */
final class Neighbourhood {
    private static final double WHOLE = 100;

    private final TransferRequest request;
    private final Municipality origin;
    private final Choices choices;
    private final IndicatorSpace space;
    private final List<Neighbour> near = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private double farthest;

    /** All candidates make the space, so that it does not depend on who may be a match. */
    Neighbourhood(TransferRequest request, Municipality origin, Choices choices) {
        this.request = request;
        this.origin = origin;
        this.choices = choices;
        List<Municipality> all = new ArrayList<>(request.candidates());
        all.add(origin);
        space = IndicatorSpace.of(all, choices.space());
    }

    private record Neighbour(Municipality municipality, Gap gap) {}

    Matching matching() {
        if (request.candidates().isEmpty()) {
            return new Matched(List.of(), StagePlan.usual(), Map.of(), List.of());
        }
        if (space.indicators().isEmpty()) {
            return new Unmatched(
                    Unmatched.Reason.TOO_FEW_DATA, "Ningún indicador con peso distingue a unos municipios de otros.");
        }
        gather();
        List<Match> matches = near.stream()
                .map(this::match)
                .sorted(Comparator.comparing(Match::score).reversed().thenComparing(Match::municipality))
                .limit(Math.min(request.limit(), choices.number()))
                .toList();
        Map<String, Double> diagnostics = new TreeMap<>();
        diagnostics.put("compared", (double) near.size());
        diagnostics.put("indicators", (double) space.indicators().size());
        diagnostics.put("farthest", farthest);
        return new Matched(matches, StagePlan.usual(), diagnostics, warnings);
    }

    private void gather() {
        int little = 0;
        int unsolved = 0;
        for (Municipality candidate : request.eligible()) {
            Gap gap = space.gap(origin.id(), candidate.id()).orElse(null);
            if (choices.solvedOnly()
                    && request.purpose() == TransferRequest.Purpose.SOLVE_NEED
                    && !candidate.solved()) {
                unsolved++;
            } else if (gap == null || gap.known() < choices.minimumKnown()) {
                little++;
            } else {
                near.add(new Neighbour(candidate, gap));
                farthest = Math.max(farthest, gap.distance());
            }
        }
        warn(little, "Municipios que no se compararon, porque informan muy pocos de los mismos indicadores: ");
        warn(unsolved, "Municipios que no se consideraron, porque no consta que hayan resuelto la necesidad: ");
        warn(
                request.candidates().size() - request.eligible().size(),
                "Municipios que no se consideraron, porque ya tienen la práctica: ");
        warn(
                (int) near.stream().filter(one -> one.gap().known() < 1).count(),
                "Municipios comparados sin algún indicador, que uno de los dos no informa; el resto se escaló: ");
        warn(space.flat(), "Indicadores que no distinguen y no cuentan: ");
        warn(
                space.notRobust(),
                "Indicadores con desviación mediana cero, que cuentan por media y desviación estándar: ");
        warn(
                choices.space().weights().keySet().stream()
                        .filter(name -> !known(name))
                        .toList(),
                "Indicadores con peso que ningún municipio informa: ");
    }

    private boolean known(String indicator) {
        return origin.indicators().containsKey(indicator)
                || request.candidates().stream()
                        .anyMatch(one -> one.indicators().containsKey(indicator));
    }

    private void warn(int number, String text) {
        if (number > 0) {
            warnings.add(text + number + ".");
        }
    }

    private void warn(List<String> names, String text) {
        if (!names.isEmpty()) {
            warnings.add(text + String.join(", ", names) + ".");
        }
    }

    /** Each indicator gives its weight, less its part of the distance: those that differ most may take more than they give. */
    private Match match(Neighbour neighbour) {
        Gap gap = neighbour.gap();
        double lost = farthest == 0 ? 0 : WHOLE * gap.distance() / farthest;
        List<Reason> reasons = new ArrayList<>();
        for (Part part : gap.parts()) {
            double difference = part.second() - part.first();
            reasons.add(new Reason(
                    part.indicator(),
                    part.weight(),
                    difference,
                    WHOLE * part.weight() - lost * part.share(),
                    text(neighbour.municipality(), part.indicator(), Math.abs(difference))));
        }
        if (gap.known() < 1) {
            reasons.add(new Reason(
                    "known",
                    0,
                    gap.known(),
                    0,
                    "Se comparó el " + Figures.of(WHOLE * gap.known(), 0)
                            + " % del peso de los indicadores; el resto falta en uno de los dos municipios."));
        }
        return Match.with(neighbour.municipality().id(), reasons);
    }

    private String text(Municipality other, String indicator, double deviations) {
        return indicator + ": " + Figures.of(other.indicators().get(indicator), 2) + ", frente a "
                + Figures.of(origin.indicators().get(indicator), 2) + " en el municipio de origen ("
                + (deviations == 0 ? "igual" : Figures.of(deviations, 2) + " desviaciones de diferencia") + ").";
    }
}
