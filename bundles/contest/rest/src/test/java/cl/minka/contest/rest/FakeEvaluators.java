package cl.minka.contest.rest;

import cl.minka.contest.Evaluator;
import cl.minka.contest.Evaluators;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;

/** A panel in memory. */
final class FakeEvaluators implements Evaluators {
    private final Map<String, Evaluator> panel = new TreeMap<>();

    Optional<String> search = Optional.empty();

    @Override
    public Page<Evaluator> list(Caller caller, String contest, Optional<String> asked, Slice slice) {
        search = asked;
        return Listing.page(List.copyOf(panel.values()), slice);
    }

    @Override
    public Evaluator get(Caller caller, String contest, String username) {
        return Optional.ofNullable(panel.get(username))
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.evaluator-not-found"));
    }

    @Override
    public Evaluator put(Caller caller, String contest, String username, Evaluator.Draft draft, Expected expected) {
        long version = 1;
        if (panel.containsKey(username)) {
            version = panel.get(username).version();
            expected.check(version++);
        } else {
            expected.checkAbsent();
        }
        Evaluator stored = new Evaluator(
                username,
                "Persona de ejemplo",
                draft.maxLoad().orElse(10),
                Set.copyOf(draft.categories()),
                Set.copyOf(draft.conflicts()),
                2,
                1,
                version,
                draft.minLoad().orElse(0),
                draft.employments(),
                new Evaluator.Profile(draft.expertise().orElse(""), Set.copyOf(draft.topics())));
        panel.put(username, stored);
        return stored;
    }

    @Override
    public void delete(Caller caller, String contest, String username, Expected expected) {
        expected.check(get(caller, contest, username).version());
        panel.remove(username);
    }

    @Override
    public ImportReport importAll(Caller caller, String contest, Table table, boolean dryRun, DoubleConsumer progress) {
        return new ImportReport(table.rows().count(), 1, 0, 0, List.of());
    }

    @Override
    public ImportReport importAffinities(
            Caller caller, String contest, Table table, boolean dryRun, DoubleConsumer progress) {
        return new ImportReport(table.rows().count(), 0, 1, 0, List.of());
    }
}
