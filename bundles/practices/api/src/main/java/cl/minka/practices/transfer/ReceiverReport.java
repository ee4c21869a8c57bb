package cl.minka.practices.transfer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a receiver says of its own learning.
 *
 * @param adaptations one for each component at most
 * @param kept what was kept, in words
 * @param changed what was adapted, in words
 * @param verdict how it went; empty while it is not known
 * @param why it went so
 * @param whyWithheld whether the reason is for the association only; the verdict itself is public
 */
public record ReceiverReport(
        List<Adaptation> adaptations,
        List<MeasuredChange> indicators,
        String kept,
        String changed,
        Optional<Verdict> verdict,
        String why,
        boolean whyWithheld) {
    public ReceiverReport {
        adaptations = List.copyOf(adaptations);
        indicators = List.copyOf(indicators);
        Objects.requireNonNull(kept, "kept");
        Objects.requireNonNull(changed, "changed");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(why, "why");
    }

    public static ReceiverReport empty() {
        return new ReceiverReport(List.of(), List.of(), "", "", Optional.empty(), "", false);
    }

    public ReceiverReport judged(Verdict newVerdict, String newWhy) {
        return new ReceiverReport(adaptations, indicators, kept, changed, Optional.of(newVerdict), newWhy, whyWithheld);
    }

    /** As those read it who are neither the receiver nor the association. */
    public ReceiverReport forOthers() {
        return whyWithheld ? new ReceiverReport(adaptations, indicators, kept, changed, verdict, "", true) : this;
    }
}
