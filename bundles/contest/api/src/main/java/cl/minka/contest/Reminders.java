package cl.minka.contest;

import cl.minka.kernel.Caller;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Reminds evaluators of what they have not finished, when the organiser asks for it. */
@ProviderType
public interface Reminders {
    /** While evaluations are open; each evaluator is reminded once a day at the most. */
    Report remind(Caller caller, String contest, Order order);

    /**
     * Who is to be reminded, and with which words.
     *
     * @param evaluators user names; all who have something to finish when absent
     * @param message up to 2,000 characters that name nobody and no place
     */
    record Order(Optional<List<String>> evaluators, Optional<String> message) {
        public Order {
            evaluators = evaluators.map(List::copyOf);
        }
    }

    /** @param notified how many were told */
    record Report(int notified, List<Skipped> skipped) {
        public Report {
            skipped = List.copyOf(skipped);
        }
    }

    /** Somebody who was not reminded. */
    record Skipped(String evaluator, Reason reason) {}

    /** Why somebody was not reminded. */
    enum Reason {
        /** He is not on the panel of the contest. */
        NOT_ON_PANEL,
        NOTHING_PENDING,
        REMINDED_TODAY
    }
}
