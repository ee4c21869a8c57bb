package cl.minka.contest.rest;

import cl.minka.contest.SubmissionReceipt;
import java.time.Instant;

/** The receipt of a submission. */
public record ReceiptView(String number, Instant submittedAt, String sha256, int rulesVersion) {
    static ReceiptView of(SubmissionReceipt receipt) {
        return new ReceiptView(receipt.number(), receipt.submittedAt(), receipt.sha256(), receipt.rulesVersion());
    }
}
