package cl.minka.transfer.mentoring;

import cl.minka.plugin.transfer.Figures;
import cl.minka.plugin.transfer.IndicatorSpace;
import cl.minka.plugin.transfer.Match.Reason;
import cl.minka.plugin.transfer.Municipality;
import cl.minka.plugin.transfer.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How well a mentor fits a receiver, 0 to 100: the topics of what the one needs and the other does, the likeness of their indicators
 * (1 − distance, rebased so that the two that differ most have 1), nearness, and how urgent the receiver's needs are. What is not
 * known gives its weight to the rest.
 */
final class Fit {
    static final String TOPIC = "topic";
    static final String SIMILARITY = "similarity";
    static final String DISTANCE = "distance";
    static final String URGENCY = "urgency";

    private static final double WHOLE = 100;

    private final Optional<Subject> practice;
    private final Choices choices;
    private final IndicatorSpace space;
    private final double farthest;

    Fit(
            Optional<Subject> practice,
            Collection<Municipality> mentors,
            Collection<Municipality> receivers,
            Choices choices) {
        this.practice = practice;
        this.choices = choices;
        Map<String, Municipality> all = new TreeMap<>();
        mentors.forEach(one -> all.put(one.id(), one));
        receivers.forEach(one -> all.put(one.id(), one));
        space = IndicatorSpace.of(all.values(), IndicatorSpace.Settings.usual());
        double most = 0;
        for (Municipality mentor : mentors) {
            for (Municipality receiver : receivers) {
                most = Math.max(most, space.distance(mentor.id(), receiver.id()).orElse(0));
            }
        }
        farthest = most;
    }

    private record Fact(String factor, double worth, double value) {}

    /** Empty where nothing that has weight is known of the two. */
    OptionalDouble score(Municipality mentor, Municipality receiver) {
        double known = 0;
        double sum = 0;
        for (Fact fact : facts(mentor, receiver)) {
            known += weight(fact);
            sum += weight(fact) * fact.worth();
        }
        return known == 0 ? OptionalDouble.empty() : OptionalDouble.of(WHOLE * sum / known);
    }

    /** The same with words. */
    List<Reason> reasons(Municipality mentor, Municipality receiver) {
        List<Fact> facts = facts(mentor, receiver);
        double known = 0;
        for (Fact fact : facts) {
            known += weight(fact);
        }
        List<Reason> reasons = new ArrayList<>();
        for (Fact fact : facts) {
            double weight = weight(fact) / known;
            reasons.add(new Reason(fact.factor(), weight, fact.value(), WHOLE * weight * fact.worth(), text(fact)));
        }
        return reasons;
    }

    private double weight(Fact fact) {
        return choices.weights().get(fact.factor());
    }

    private List<Fact> facts(Municipality mentor, Municipality receiver) {
        List<Fact> facts = new ArrayList<>();
        if (!receiver.needs().isEmpty()) {
            double topics = topics(mentor, receiver);
            facts.add(new Fact(TOPIC, topics, topics));
        }
        space.distance(mentor.id(), receiver.id()).ifPresent(gap -> {
            double likeness = farthest == 0 ? 1 : 1 - gap / farthest;
            facts.add(new Fact(SIMILARITY, likeness, likeness));
        });
        if (mentor.point().isPresent() && receiver.point().isPresent()) {
            double kilometres = mentor.point().get().kilometres(receiver.point().get());
            facts.add(new Fact(DISTANCE, StrictMath.pow(2, -kilometres / choices.halfDistance()), kilometres));
        }
        urgency(receiver).ifPresent(most -> facts.add(new Fact(URGENCY, most, most)));
        return facts;
    }

    /** The best that one of the practices, or the one that all learn, does for one of the needs. */
    private double topics(Municipality mentor, Municipality receiver) {
        List<Subject> taught = practice.map(List::of).orElse(mentor.practices());
        double best = 0;
        for (Subject need : receiver.needs()) {
            for (Subject one : taught) {
                best = Math.max(best, need.topicsShared(one));
            }
        }
        return best;
    }

    private static OptionalDouble urgency(Municipality receiver) {
        return receiver.needs().stream()
                .filter(need -> need.facts().containsKey(URGENCY))
                .mapToDouble(need -> Math.max(0, Math.min(1, need.facts().get(URGENCY))))
                .max();
    }

    private static String text(Fact fact) {
        String percent = Figures.of(WHOLE * fact.worth(), 0);
        return switch (fact.factor()) {
            case TOPIC -> fact.worth() == 0
                    ? "El mentor no tiene prácticas en los temas que el receptor necesita."
                    : "Coincidencia entre los temas que el receptor necesita y los del mentor: " + percent + " %.";
            case SIMILARITY -> "Parecido según sus indicadores: " + percent + " de 100.";
            case DISTANCE -> "Están a " + Figures.of(fact.value(), 0) + " km en línea recta.";
            default -> "Urgencia de lo que necesita el receptor: " + percent + " de 100.";
        };
    }
}
