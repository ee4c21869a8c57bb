package cl.minka.practices.rest;

import cl.minka.kernel.rest.TableShape;
import cl.minka.practices.matching.MatchList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a strategy answered, best first, with the plan that it proposes. */
public record MatchListView(
        StrategyUsed strategy, List<MatchView> matches, List<MatchList.Phase> plan, List<String> warnings) {
    static final TableShape<MatchList.Match> TABLE = TableShape.<MatchList.Match>named("matches")
            .column("municipality", MatchList.Match::municipality)
            .column("practice", MatchList.Match::practice)
            .column("need", MatchList.Match::need)
            .column("score", MatchList.Match::score)
            .column(
                    "reasons",
                    match -> String.join(
                            " ",
                            match.causes().stream().map(MatchList.Cause::text).toList()));

    static MatchListView of(MatchList list) {
        return new MatchListView(
                new StrategyUsed(list.strategy(), list.version(), list.parameters()),
                list.matches().stream().map(MatchView::of).toList(),
                list.phases(),
                list.warnings());
    }

    /** The strategy that answered, with the parameters that it was asked with. */
    public record StrategyUsed(String id, String version, Map<String, Object> parameters) {}

    /** A municipality that fits, by a practice or a need of its own where one does; the contributions add up to the score. */
    public record MatchView(
            String municipality,
            Optional<String> practice,
            Optional<String> need,
            double score,
            List<MatchList.Cause> reasons) {
        static MatchView of(MatchList.Match match) {
            return new MatchView(match.municipality(), match.practice(), match.need(), match.score(), match.causes());
        }
    }
}
