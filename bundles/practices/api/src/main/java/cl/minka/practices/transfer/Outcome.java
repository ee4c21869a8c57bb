package cl.minka.practices.transfer;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * How it goes at one receiver.
 *
 * @param departure when it left before the end
 */
public record Outcome(String municipality, ReceiverReport report, Optional<Departure> departure) {
    public Outcome {
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(departure, "departure");
    }

    public static Outcome of(String municipality) {
        return new Outcome(municipality, ReceiverReport.empty(), Optional.empty());
    }

    public Outcome with(ReceiverReport newReport) {
        return new Outcome(municipality, newReport, departure);
    }

    /** As those read it who are neither the receiver nor the association. */
    public Outcome forOthers() {
        Optional<Departure> told =
                departure.map(one -> report.whyWithheld() ? new Departure(one.stage(), one.on(), "") : one);
        return new Outcome(municipality, report.forOthers(), told);
    }

    /** A receiver that left, and why: as honest a result as any. */
    public record Departure(TransferStage stage, LocalDate on, String reason) {}
}
