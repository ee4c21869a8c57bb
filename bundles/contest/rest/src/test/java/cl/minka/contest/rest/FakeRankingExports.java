package cl.minka.contest.rest;

import cl.minka.contest.AnonymousPanel;
import cl.minka.contest.RankingExports;
import cl.minka.contest.WrongStatus;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.util.List;
import java.util.Map;

/** One small panel; the ranking {@code early} is of a contest that is not finished, {@code few} has too few evaluators. */
final class FakeRankingExports implements RankingExports {
    @Override
    public AnonymousPanel export(Caller caller, String contest, String ranking) {
        if (ranking.equals("early")) {
            throw new WrongStatus("evaluation", List.of("published", "archived"), "organizer");
        }
        if (ranking.equals("few")) {
            throw new Refusal(
                    Kind.CONFLICT, "contest.too-few-to-be-anonymous", Map.of("initiatives", 5, "evaluators", 3));
        }
        return new AnonymousPanel(
                List.of(new AnonymousPanel.Criterion("k1", 0.6, 0, 5), new AnonymousPanel.Criterion("k2", 0.4, 0, 5)),
                List.of(
                        new AnonymousPanel.Initiative("i1", "c1", "small"),
                        new AnonymousPanel.Initiative("i2", "", "")),
                List.of(
                        new AnonymousPanel.Evaluation("e2", "i1", Map.of("k1", 4.0, "k2", 2.5)),
                        new AnonymousPanel.Evaluation("e1", "i2", Map.of())),
                0);
    }
}
