package cl.minka.plugin.testkit;

import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringRequest.Evaluation;
import cl.minka.plugin.scoring.ScoringRequest.Initiative;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** The same request under other names, which stand in another order. */
record RenamedPanel(ScoringRequest request, UnaryOperator<String> newName) {
    /** Other names of evaluators; initiatives keep theirs. */
    static RenamedPanel evaluators(ScoringRequest request) {
        return of(request, UnaryOperator.identity(), RenamedPanel::other);
    }

    /** Other names of initiatives; evaluators keep theirs. */
    static RenamedPanel initiatives(ScoringRequest request) {
        return of(request, RenamedPanel::other, UnaryOperator.identity());
    }

    String initiative(String id) {
        return newName.apply(id);
    }

    private static RenamedPanel of(
            ScoringRequest request, UnaryOperator<String> initiative, UnaryOperator<String> evaluator) {
        List<Initiative> initiatives = request.initiatives().stream()
                .map(one -> new Initiative(initiative.apply(one.id()), one.category(), one.sizeBand()))
                .sorted(Comparator.comparing(Initiative::id))
                .toList();
        List<Evaluation> evaluations = request.evaluations().stream()
                .map(one -> new Evaluation(
                        evaluator.apply(one.evaluator()), initiative.apply(one.initiative()), one.scores()))
                .sorted(Comparator.comparing(Evaluation::initiative).thenComparing(Evaluation::evaluator))
                .toList();
        return new RenamedPanel(
                new ScoringRequest(request.criteria(), initiatives, evaluations, request.parameters(), request.seed()),
                initiative);
    }

    /** Scattered by the hash, unique by the name itself. */
    private static String other(String id) {
        return Integer.toHexString(id.hashCode() * 31 ^ 0x5bd1e995) + "-" + id;
    }
}
