package cl.minka.contest.core.comparison;

import cl.minka.contest.core.ranking.BlindFigures;
import cl.minka.contest.core.ranking.PanelTrials;
import cl.minka.contest.core.ranking.PanelTrials.Candidate;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.plugin.scoring.ScoringRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** In how many resamples each initiative is selected, and shortlisted, under each strategy. */
final class Bootstrap {
    private final Trial trial;
    private final Resampler resampler;
    private final Map<String, Tally> tallies = new HashMap<>();

    Bootstrap(Trial trial, Resampler resampler) {
        this.trial = trial;
        this.resampler = resampler;
    }

    /** Who refuses a resample is not counted in it; who fails is out of all. */
    Map<String, Tally> run(List<Candidate> strategies, DoubleConsumer progress) {
        strategies.forEach(strategy -> tallies.put(strategy.id(), new Tally()));
        Lanes.run(resampler.size(), resample -> draw(strategies, resample), progress);
        return tallies;
    }

    private void draw(List<Candidate> strategies, int resample) {
        ScoringRequest request = resampler.get(resample);
        BlindFigures figures = PanelTrials.figures(request);
        for (Candidate strategy : strategies) {
            Tally tally = tallies.get(strategy.id());
            if (!tally.isOut()) {
                try {
                    tally.add(trial.run(strategy, request, figures));
                } catch (Refusal refusal) {
                    tally.refused(refusal);
                }
            }
        }
    }

    /** Counts of one strategy; whole numbers, so that the order of counting does not matter. */
    static final class Tally {
        private final Map<String, Integer> selected = new HashMap<>();
        private final Map<String, Integer> shortlisted = new HashMap<>();
        private int answered;
        private Refusal failure;

        synchronized void add(Trial.Result result) {
            answered++;
            result.outcome().winners().forEach(id -> selected.merge(id, 1, Integer::sum));
            result.outcome().shortlist().forEach(id -> shortlisted.merge(id, 1, Integer::sum));
        }

        synchronized void refused(Refusal refusal) {
            if (refusal.kind() != Kind.CONFLICT) {
                failure = refusal;
            }
        }

        synchronized boolean isOut() {
            return failure != null;
        }

        /** Why there are no shares; empty where it did not fail. */
        synchronized Optional<Refusal> failure() {
            return Optional.ofNullable(failure);
        }

        synchronized int answered() {
            return failure == null ? answered : 0;
        }

        double selected(String initiative) {
            return share(selected, initiative);
        }

        double shortlisted(String initiative) {
            return share(shortlisted, initiative);
        }

        private synchronized double share(Map<String, Integer> counts, String initiative) {
            return (double) counts.getOrDefault(initiative, 0) / answered;
        }
    }
}
