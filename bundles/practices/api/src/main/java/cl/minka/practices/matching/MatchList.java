package cl.minka.practices.matching;

import cl.minka.plugin.transfer.Match.Reason;
import cl.minka.plugin.transfer.StagePlan;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a strategy answered, best first.
 *
 * @param parameters that it was asked with, usual values put in
 * @param plan the stages that it proposes to those who agree
 * @param warnings what people should know before they use the matches, in Spanish
 */
public record MatchList(
        String strategy,
        String version,
        Map<String, Object> parameters,
        List<Match> matches,
        StagePlan plan,
        List<String> warnings) {
    public MatchList {
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(version, "version");
        parameters = Map.copyOf(parameters);
        matches = List.copyOf(matches);
        Objects.requireNonNull(plan, "plan");
        warnings = List.copyOf(warnings);
    }

    /**
     * One that fits.
     *
     * @param municipality CUT code
     * @param practice id of the practice that answers the need, where one does
     * @param need id of a public need of that municipality that the practice answers, where one does
     * @param reasons their contributions add up to the score
     */
    public record Match(
            String municipality, Optional<String> practice, Optional<String> need, double score, List<Reason> reasons) {
        public Match {
            Objects.requireNonNull(municipality, "municipality");
            Objects.requireNonNull(practice, "practice");
            Objects.requireNonNull(need, "need");
            reasons = List.copyOf(reasons);
        }

        /** The reasons, for those who see no plugin. */
        public List<Cause> causes() {
            return reasons.stream()
                    .map(reason -> new Cause(
                            reason.factor(), reason.weight(), reason.value(), reason.contribution(), reason.text()))
                    .toList();
        }
    }

    /** The plan, for those who see no plugin. */
    public List<Phase> phases() {
        return plan.stages().stream()
                .map(stage -> new Phase(
                        stage.name().name().toLowerCase(Locale.ROOT),
                        stage.weeks(),
                        stage.visits(),
                        stage.activities()))
                .toList();
    }

    /**
     * A part of a score.
     *
     * @param factor what contributes
     * @param weight of the factor in the score
     * @param value what was found, in the factor's own unit
     * @param contribution what it adds to the score
     * @param text the same in a sentence for people, in Spanish
     */
    public record Cause(String factor, double weight, double value, double contribution, String text) {}

    /**
     * A stage of a transfer.
     *
     * @param stage {@code understand}, {@code adapt}, {@code reuse} or {@code sharing}
     * @param visits proposed meetings
     * @param activities what is done, in Spanish
     */
    public record Phase(String stage, int weeks, int visits, List<String> activities) {
        public Phase {
            activities = List.copyOf(activities);
        }
    }
}
