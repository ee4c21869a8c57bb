package cl.minka.contest.core.assignment;

import cl.minka.contest.Affinities;
import cl.minka.contest.Affinity.Origin;
import cl.minka.contest.AffinityComputation;
import cl.minka.contest.BlindTwin;
import cl.minka.contest.BlindView;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.core.assignment.Profiles.Document;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.redaction.BlindViewer;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Computes affinities from what evaluators know and from what they may see of initiatives. */
final class AffinityComputer {
    private final ContestTransactions transactions;
    private final SpanishTerms reader;
    private final Clock clock;
    private final BlindViewer viewer = new BlindViewer();

    AffinityComputer(ContestTransactions transactions, SpanishTerms reader, Clock clock) {
        this.transactions = transactions;
        this.reader = reader;
        this.clock = clock;
    }

    AffinityComputation compute(Caller caller, String contest, Affinities.Order order, DoubleConsumer progress) {
        transactions.read(manager -> organized(manager, caller, contest));
        if (!(order.minimum() >= 0 && order.minimum() <= 1)) {
            throw new InvalidInput(Fault.at("/minimum", "contest.affinity.bad-minimum"));
        }
        Texts texts = transactions.read(manager -> read(manager, contest, progress));
        texts.profiles.weigh();
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            requireStatus(within);
            AffinityComputation done = store(manager, contest, texts, order, progress);
            return Done.of(done, change(within, order, done));
        });
    }

    private static ContestEntity organized(EntityManager manager, Caller caller, String contest) {
        ContestEntity within = ContestStore.organized(manager, caller, contest);
        requireStatus(within);
        return within;
    }

    private static void requireStatus(ContestEntity contest) {
        ContestStore.requireStatus(contest, ContestStatus.SCREENING, ContestStatus.EVALUATION);
    }

    private Texts read(EntityManager manager, String contest, DoubleConsumer progress) {
        List<EvaluatorEntity> panel = PanelStore.all(manager, contest);
        Texts texts = new Texts(panel, new Profiles(reader, panel), new TreeMap<>());
        List<List<String>> portions = InitiativeStore.portions(cleared(manager, contest));
        for (int n = 0; n < portions.size(); n++) {
            ContestEntity within = ContestStore.find(manager, contest).orElseThrow();
            Map<String, InitiativeEntity> some = InitiativeStore.byId(manager, contest, portions.get(n));
            Map<String, BlindView> views = viewer.views(manager, within, some.values());
            new TreeMap<>(views).forEach((id, view) -> texts.documents.put(id, texts.profiles.read(view)));
            manager.clear();
            progress.accept(0.5 * (n + 1) / portions.size());
        }
        return texts;
    }

    private static List<String> cleared(EntityManager manager, String contest) {
        return manager.createQuery(
                        "SELECT i.id FROM InitiativeEntity i WHERE i.contest = :contest AND i.status = :admitted"
                                + " AND i.blindState = :cleared ORDER BY i.id",
                        String.class)
                .setParameter("contest", contest)
                .setParameter("admitted", InitiativeStatus.ADMITTED)
                .setParameter("cleared", BlindTwin.State.CLEARED)
                .getResultList();
    }

    private AffinityComputation store(
            EntityManager manager, String contest, Texts texts, Affinities.Order order, DoubleConsumer progress) {
        ComputationStore.begin(
                manager, contest, texts.profiles.documents(), texts.profiles.frequencies(), clock.instant());
        long[] counts = new long[3];
        List<List<String>> portions = InitiativeStore.portions(texts.documents.keySet());
        for (int n = 0; n < portions.size(); n++) {
            Map<String, String> imported = AffinityStore.load(manager, Origin.IMPORTED, portions.get(n));
            Map<String, String> computed = new HashMap<>();
            Map<String, String> left = new HashMap<>();
            for (String id : portions.get(n)) {
                SortedMap<Long, Double> pairs = pairs(texts, id, order.minimum());
                SortedMap<Long, Double> before = AffinityText.read(imported.getOrDefault(id, ""));
                counts[0] += pairs.size();
                if (order.replace() && before.keySet().removeAll(texts.accounts())) {
                    left.put(id, AffinityText.write(before));
                    counts[2] += AffinityText.read(imported.get(id)).size() - before.size();
                }
                counts[1] += pairs.keySet().stream().filter(before::containsKey).count();
                computed.put(id, AffinityText.write(pairs));
            }
            AffinityStore.store(manager, Origin.COMPUTED, contest, computed);
            AffinityStore.store(manager, Origin.IMPORTED, contest, left);
            progress.accept(0.5 + 0.5 * (n + 1) / portions.size());
        }
        int admitted = AssignmentStore.candidates(manager, contest).size();
        return new AffinityComputation(
                counts[0],
                counts[1],
                counts[2],
                texts.profiles.known().size(),
                texts.without(),
                texts.documents.size(),
                Math.max(0, admitted - texts.documents.size()));
    }

    private static SortedMap<Long, Double> pairs(Texts texts, String initiative, double minimum) {
        double[] affinities = texts.profiles.affinities(texts.documents.get(initiative));
        SortedMap<Long, Double> pairs = new TreeMap<>();
        for (int e = 0; e < affinities.length; e++) {
            if (affinities[e] > 0 && affinities[e] >= minimum) {
                pairs.put(texts.profiles.known().get(e).account(), affinities[e]);
            }
        }
        return pairs;
    }

    private static Change change(ContestEntity contest, Affinities.Order order, AffinityComputation done) {
        return Change.of("contest.affinities-computed", "contests/" + contest.id() + "/affinities", contest.organizer())
                .facts(Map.of(
                        "pairs", Long.toString(done.pairs()),
                        "replace", Boolean.toString(order.replace()),
                        "minimum", Double.toString(order.minimum())));
    }

    private record Texts(List<EvaluatorEntity> panel, Profiles profiles, SortedMap<String, Document> documents) {
        List<Long> accounts() {
            return profiles.known().stream().map(EvaluatorEntity::account).toList();
        }

        List<String> without() {
            TreeSet<String> names =
                    panel.stream().map(EvaluatorEntity::username).collect(Collectors.toCollection(TreeSet::new));
            profiles.known().forEach(one -> names.remove(one.username()));
            return List.copyOf(names);
        }
    }
}
