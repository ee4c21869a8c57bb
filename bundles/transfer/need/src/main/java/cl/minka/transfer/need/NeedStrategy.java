package cl.minka.transfer.need;

import cl.minka.plugin.transfer.Match;
import cl.minka.plugin.transfer.Match.Reason;
import cl.minka.plugin.transfer.Matched;
import cl.minka.plugin.transfer.Matching;
import cl.minka.plugin.transfer.Municipality;
import cl.minka.plugin.transfer.Parameters;
import cl.minka.plugin.transfer.StagePlan;
import cl.minka.plugin.transfer.StrategyDescription;
import cl.minka.plugin.transfer.Subject;
import cl.minka.plugin.transfer.TransferRequest;
import cl.minka.plugin.transfer.TransferRequest.Purpose;
import cl.minka.plugin.transfer.TransferStrategy;
import cl.minka.plugin.transfer.Unmatched;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/**
 * Joins needs and practices by what they are about: the topics that both have (Jaccard) and the words of their texts (cosine of
 * tf·idf vectors), with the evidence of a practice or the urgency of a need.
 */
@Component(service = TransferStrategy.class)
@StrategyDescription(
        id = "need-driven",
        name = "Necesidades declaradas",
        description =
                "Une necesidades y prácticas que tratan de lo mismo, por sus temas y por las palabras de sus textos. "
                        + "Conviene cuando los municipios describen bien lo que buscan y lo que hacen.",
        parameters = NeedStrategy.PARAMETERS)
public final class NeedStrategy implements TransferStrategy {
    static final String PARAMETERS =
            """
            {"type":"object","additionalProperties":false,"properties":{
              "weights":{"type":"object","additionalProperties":false,"properties":{
                  "topic":{"type":"number","minimum":0,"default":0.4},
                  "text":{"type":"number","minimum":0,"default":0.4},
                  "evidence":{"type":"number","minimum":0,"default":0.1},
                  "urgency":{"type":"number","minimum":0,"default":0.1},
                  "solved":{"type":"number","minimum":0,"default":0.1}},
                "description":"Pesos: evidence y solved cuentan al buscar prácticas, urgency al buscar quién las necesita; lo que no se conoce da el suyo a lo demás"},
              "terms":{"type":"integer","minimum":1,"maximum":20,"default":5,
                "description":"Cuántas palabras en común se explican una por una"},
              "minimum":{"type":"number","minimum":0,"maximum":100,"default":0,
                "description":"Puntaje desde el que una coincidencia se muestra"}}}""";

    @Override
    public Matching match(TransferRequest request) {
        if (request.purpose() != Purpose.SOLVE_NEED && request.purpose() != Purpose.SPREAD_PRACTICE) {
            return new Unmatched(
                    Unmatched.Reason.UNSUITABLE_PURPOSE, "Une necesidades y prácticas; no reparte mentores.");
        }
        Parameters parameters = Parameters.of(request);
        Choices choices = Choices.of(parameters);
        Optional<Unmatched> refusal = parameters.refusal();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Words reader = new Words();
        Map<Subject, Map<String, Integer>> counts = new HashMap<>();
        request.eligible().forEach(one -> offered(request, one)
                .forEach(subject -> counts.computeIfAbsent(subject, those -> TermSpace.counts(reader, those))));
        Relevance relevance = new Relevance(
                request.subject().orElseThrow(), reader, TermSpace.of(List.copyOf(counts.values())), choices);
        return relevance.isEmpty()
                ? new Unmatched(
                        Unmatched.Reason.TOO_FEW_DATA, "Lo que se busca no tiene temas ni palabras con que comparar.")
                : matched(request, relevance, counts, choices);
    }

    private static Matched matched(
            TransferRequest request, Relevance relevance, Map<Subject, Map<String, Integer>> counts, Choices choices) {
        List<Match> found = new ArrayList<>();
        int silent = 0;
        for (Municipality one : request.eligible()) {
            List<Subject> offered = offered(request, one);
            silent += offered.isEmpty() ? 1 : 0;
            found.addAll(
                    request.purpose() == Purpose.SOLVE_NEED
                            ? practices(one, offered, relevance, counts)
                            : needs(one, offered, relevance, counts));
        }
        List<Match> matches = found.stream()
                .filter(match -> match.score() >= choices.minimum())
                .sorted(Comparator.comparing(Match::score)
                        .reversed()
                        .thenComparing(Match::municipality)
                        .thenComparing(match -> match.subject().orElse("")))
                .toList();
        return new Matched(
                matches.stream().limit(request.limit()).toList(),
                StagePlan.usual(),
                Map.of("found", (double) matches.size(), "texts", (double) counts.size()),
                warnings(request, silent));
    }

    private static List<Match> practices(
            Municipality one, List<Subject> practices, Relevance relevance, Map<Subject, Map<String, Integer>> counts) {
        List<Match> matches = new ArrayList<>();
        for (Subject practice : practices) {
            relevance
                    .reasons(practice, counts.get(practice), Optional.of(one.solved()))
                    .ifPresent(reasons -> matches.add(Match.about(one.id(), practice.id(), reasons)));
        }
        if (matches.isEmpty() && one.solved()) {
            matches.add(Match.with(one.id(), relevance.solvedOnly()));
        }
        return matches;
    }

    /** The need that fits best stands for the municipality. */
    private static List<Match> needs(
            Municipality one, List<Subject> needs, Relevance relevance, Map<Subject, Map<String, Integer>> counts) {
        List<Match> matches = new ArrayList<>();
        for (Subject need : needs) {
            Optional<List<Reason>> reasons = relevance.reasons(need, counts.get(need), Optional.empty());
            reasons.ifPresent(those -> matches.add(Match.about(one.id(), need.id(), those)));
        }
        matches.sort(Comparator.comparing(Match::score).reversed());
        return matches.stream().limit(1).toList();
    }

    private static List<Subject> offered(TransferRequest request, Municipality one) {
        return request.purpose() == Purpose.SOLVE_NEED ? one.practices() : one.needs();
    }

    private static List<String> warnings(TransferRequest request, int silent) {
        List<String> warnings = new ArrayList<>();
        if (silent > 0) {
            warnings.add((request.purpose() == Purpose.SOLVE_NEED
                            ? "Municipios sin prácticas publicadas: "
                            : "Municipios sin necesidades declaradas: ")
                    + silent + ".");
        }
        int have = request.candidates().size() - request.eligible().size();
        if (have > 0) {
            warnings.add("Municipios que no se consideraron, porque ya tienen la práctica: " + have + ".");
        }
        return warnings;
    }
}
