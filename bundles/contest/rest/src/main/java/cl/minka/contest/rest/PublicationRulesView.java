package cl.minka.contest.rest;

import cl.minka.contest.PublicationRules;
import cl.minka.contest.PublicationRules.FeedbackRules;
import cl.minka.contest.PublicationRules.Scores;
import java.util.Optional;

/** What is published of the results, as clients read and write it; what is left out is published as usual. */
public record PublicationRulesView(
        Optional<Scores> scores, Optional<Boolean> positions, Optional<FeedbackRulesView> feedback) {
    /** What an applicant is told; means by criterion tell the scores, so without these they are left out too. */
    public record FeedbackRulesView(
            Optional<Boolean> scores,
            Optional<Boolean> perCriterion,
            Optional<Boolean> comments,
            Optional<Boolean> committee,
            Optional<Boolean> position) {
        private static FeedbackRulesView of(FeedbackRules rules) {
            return new FeedbackRulesView(
                    Optional.of(rules.scores()),
                    Optional.of(rules.perCriterion()),
                    Optional.of(rules.comments()),
                    Optional.of(rules.committee()),
                    Optional.of(rules.position()));
        }

        private FeedbackRules toRules() {
            return new FeedbackRules(
                    scores.orElse(true),
                    perCriterion.orElse(scores.orElse(true)),
                    comments.orElse(true),
                    committee.orElse(true),
                    position.orElse(true));
        }
    }

    static PublicationRulesView of(PublicationRules rules) {
        return new PublicationRulesView(
                Optional.of(rules.scores()),
                Optional.of(rules.positions()),
                Optional.of(FeedbackRulesView.of(rules.feedback())));
    }

    PublicationRules toRules() {
        return new PublicationRules(
                scores.orElse(PublicationRules.USUAL.scores()),
                positions.orElse(true),
                feedback.map(FeedbackRulesView::toRules).orElse(PublicationRules.USUAL.feedback()));
    }
}
