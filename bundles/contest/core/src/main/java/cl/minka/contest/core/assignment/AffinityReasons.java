package cl.minka.contest.core.assignment;

import cl.minka.contest.Affinity;
import cl.minka.contest.Affinity.Origin;
import cl.minka.contest.Affinity.Term;
import cl.minka.contest.BlindTwin;
import cl.minka.contest.BlindView;
import cl.minka.contest.core.assignment.AffinityLists.Found;
import cl.minka.contest.core.assignment.ComputationStore.Basis;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.redaction.BlindViewer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Explains affinities: what the texts of an evaluator and of an initiative share, as they are now. */
final class AffinityReasons {
    private static final int MOST_TERMS = 10;

    private final SpanishTerms reader;
    private final BlindViewer viewer = new BlindViewer();

    AffinityReasons(SpanishTerms reader) {
        this.reader = reader;
    }

    List<Affinity> explained(
            EntityManager manager, ContestEntity contest, List<Found> page, Map<Long, EvaluatorEntity> panel) {
        Set<String> all = page.stream().map(Found::initiative).collect(Collectors.toSet());
        Map<String, String> externalIds = AssignmentStore.externalIds(manager, all);
        Set<String> computed = new HashSet<>();
        page.stream().filter(one -> one.origin() == Origin.COMPUTED).forEach(one -> computed.add(one.initiative()));
        Map<String, BlindView> views = views(manager, contest, computed);
        Optional<Basis> basis = computed.isEmpty() ? Optional.empty() : ComputationStore.find(manager, contest.id());
        Texts texts = new Texts(views, new HashMap<>(), new HashMap<>());
        return page.stream()
                .map(found -> affinity(
                        found,
                        Optional.ofNullable(externalIds.get(found.initiative())),
                        panel.get(found.account()),
                        basis,
                        texts))
                .toList();
    }

    private Map<String, BlindView> views(EntityManager manager, ContestEntity contest, Set<String> ids) {
        List<InitiativeEntity> cleared = InitiativeStore.byId(manager, contest.id(), ids).values().stream()
                .filter(initiative -> initiative.blindState() == BlindTwin.State.CLEARED)
                .toList();
        return viewer.views(manager, contest, cleared);
    }

    private Affinity affinity(
            Found found, Optional<String> externalId, EvaluatorEntity evaluator, Optional<Basis> basis, Texts texts) {
        Optional<BlindView> view = found.origin() == Origin.COMPUTED
                ? Optional.ofNullable(texts.views.get(found.initiative()))
                : Optional.empty();
        return new Affinity(
                found.initiative(),
                externalId,
                evaluator.username(),
                found.value(),
                found.origin(),
                view.flatMap(one -> Profiles.overlap(evaluator.profile().topics(), one.category())),
                view.isPresent() && basis.isPresent()
                        ? terms(found.initiative(), view.get(), evaluator, basis.get(), texts)
                        : List.of());
    }

    private List<Term> terms(String initiative, BlindView view, EvaluatorEntity evaluator, Basis basis, Texts texts) {
        Map<String, Double> document = texts.documents.computeIfAbsent(
                initiative, any -> TermWeights.ofDocument(Profiles.counts(reader.of(Profiles.text(view)))));
        Map<String, SpanishTerms.Term> own = texts.profiles.computeIfAbsent(
                evaluator.account(), any -> reader.of(evaluator.profile().expertise()));
        return TermWeights.ofQuery(Profiles.counts(own), basis.texts(), term -> basis.frequencies()
                        .getOrDefault(term, 0))
                .entrySet()
                .stream()
                .filter(entry -> document.containsKey(entry.getKey()))
                .map(entry -> new Term(
                        own.get(entry.getKey()).written(),
                        Math.round(entry.getValue() * document.get(entry.getKey()) * 10_000) / 10_000.0))
                .filter(term -> term.share() > 0)
                .sorted(Comparator.comparingDouble(Term::share).reversed().thenComparing(Term::term))
                .limit(MOST_TERMS)
                .toList();
    }

    /** What is read once for a page. */
    private record Texts(
            Map<String, BlindView> views,
            Map<String, Map<String, Double>> documents,
            Map<Long, Map<String, SpanishTerms.Term>> profiles) {}
}
