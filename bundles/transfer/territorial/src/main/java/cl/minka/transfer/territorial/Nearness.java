package cl.minka.transfer.territorial;

import cl.minka.plugin.transfer.Figures;
import cl.minka.plugin.transfer.Match;
import cl.minka.plugin.transfer.Match.Reason;
import cl.minka.plugin.transfer.Municipality;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How near others are to one municipality. For one thread: it counts those of which something is not known. */
final class Nearness {
    static final String REGION = "region";
    static final String DISTANCE = "distance";
    static final String CONNECTIVITY = "connectivity";

    private static final double WHOLE = 100;
    private static final int FACTORS = 3;

    private final Municipality origin;
    private final Choices choices;
    private int partly;

    Nearness(Municipality origin, Choices choices) {
        this.origin = origin;
        this.choices = choices;
    }

    /** How many were matched without knowing all. */
    int partly() {
        return partly;
    }

    /** What is known of a factor, 0 to 1. */
    private record Fact(String factor, double worth, double value, String text) {}

    /** Empty where nothing that has weight is known. */
    Optional<Match> match(Municipality other) {
        List<Fact> facts = new ArrayList<>();
        region(other).ifPresent(facts::add);
        distance(other).ifPresent(facts::add);
        connectivity(other).ifPresent(facts::add);
        double known = facts.stream().mapToDouble(this::weight).sum();
        if (known == 0) {
            return Optional.empty();
        }
        partly += facts.size() < FACTORS ? 1 : 0;
        List<Reason> reasons = facts.stream()
                .map(fact -> {
                    double weight = weight(fact) / known;
                    return new Reason(fact.factor(), weight, fact.value(), WHOLE * weight * fact.worth(), fact.text());
                })
                .toList();
        return Optional.of(Match.with(other.id(), reasons));
    }

    private double weight(Fact fact) {
        return choices.weights().get(fact.factor());
    }

    private Optional<Fact> region(Municipality other) {
        if (origin.region().isEmpty() || other.region().isEmpty()) {
            return Optional.empty();
        }
        boolean same = origin.region().equals(other.region());
        boolean borders =
                origin.borders().contains(other.region()) || other.borders().contains(origin.region());
        double worth = same ? 1 : borders ? choices.bordering() : 0;
        String text =
                same ? "Está en la misma región." : borders ? "Está en una región vecina." : "Está en otra región.";
        return Optional.of(new Fact(REGION, worth, worth, text));
    }

    private Optional<Fact> distance(Municipality other) {
        return origin.point().flatMap(here -> other.point().map(there -> {
            double kilometres = here.kilometres(there);
            double worth = StrictMath.pow(2, -kilometres / choices.halfDistance());
            return new Fact(DISTANCE, worth, kilometres, "Está a " + Figures.of(kilometres, 0) + " km en línea recta.");
        }));
    }

    /** Two meet as easily as the one that is harder to reach. */
    private Optional<Fact> connectivity(Municipality other) {
        if (origin.connectivity().isEmpty() || other.connectivity().isEmpty()) {
            return Optional.empty();
        }
        double worth = Math.min(
                origin.connectivity().getAsDouble(), other.connectivity().getAsDouble());
        return Optional.of(new Fact(
                CONNECTIVITY,
                worth,
                worth,
                "Conectividad del municipio más aislado de los dos: " + Figures.of(WHOLE * worth, 0) + " de 100."));
    }
}
