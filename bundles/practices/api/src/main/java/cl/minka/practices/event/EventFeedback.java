package cl.minka.practices.event;

import cl.minka.kernel.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Asks those who were there; answers are kept apart from who gave them. */
@ProviderType
public interface EventFeedback {
    /** Once for each registration. */
    void answer(Caller caller, String event, String registration, Optional<String> token, Map<String, String> answers);

    /** For organizers; figures of fewer than five answers are left out. */
    Summary summary(Caller caller, String event);

    /** The answers to all questions. */
    record Summary(int least, List<OfQuestion> questions) {
        public Summary {
            questions = List.copyOf(questions);
        }
    }

    /**
     * The answers to one question; empty where they are too few.
     *
     * @param counts by value from 1 to 5; empty as soon as one of them would be of fewer than five people
     * @param texts in no order
     */
    record OfQuestion(
            String id,
            String text,
            FeedbackQuestion.Kind kind,
            Optional<Integer> answers,
            Optional<Double> mean,
            Optional<Map<String, Integer>> counts,
            List<String> texts) {
        public OfQuestion {
            texts = List.copyOf(texts);
        }
    }
}
