package cl.minka.practices.rest.campaign;

import cl.minka.kernel.rest.TableShape;
import cl.minka.practices.campaign.Reached;
import cl.minka.practices.campaign.Reached.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A municipality that a campaign is for, why, and what came of it. */
public record ReachedView(
        String municipality,
        Optional<String> practice,
        Optional<Double> score,
        List<Reason> reasons,
        Reached.Outcome outcome,
        int told,
        int visits,
        Optional<Instant> firstVisitAt,
        Map<String, Long> after) {
    static final TableShape<Reached> TABLE = TableShape.<Reached>named("campaign-reach")
            .column("municipality", Reached::municipality)
            .column("practice", Reached::practice)
            .column("score", Reached::score)
            .column("reasons", one -> one.reasons().stream().map(Reason::text).collect(Collectors.joining("; ")))
            .column("outcome", Reached::outcome)
            .column("told", Reached::told)
            .column("visits", Reached::visits)
            .column("firstVisitAt", Reached::firstVisitAt)
            .column("after", one -> new TreeMap<>(one.after())
                    .entrySet().stream()
                            .map(count -> count.getKey() + " " + count.getValue())
                            .collect(Collectors.joining("; ")));

    static ReachedView of(Reached one) {
        return new ReachedView(
                one.municipality(),
                one.practice(),
                one.score(),
                one.reasons(),
                one.outcome(),
                one.told(),
                one.visits(),
                one.firstVisitAt(),
                new TreeMap<>(one.after()));
    }
}
