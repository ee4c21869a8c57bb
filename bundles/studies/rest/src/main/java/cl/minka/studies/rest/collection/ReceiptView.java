package cl.minka.studies.rest.collection;

import cl.minka.kernel.Fault;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.Texts;
import cl.minka.studies.collection.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of a response.
 *
 * @param place order of arrival; 0 where it was refused
 * @param problem why it was refused
 */
public record ReceiptView(
        String instance,
        Receipt.Outcome outcome,
        long place,
        int edition,
        Instant receivedAt,
        String sha256,
        Optional<ReceiptProblem> problem) {
    /** Why it was refused, as the problem of the same response alone would say it. */
    public record ReceiptProblem(String type, String detail, List<ReceiptError> errors) {}

    /** A bad field. */
    public record ReceiptError(String pointer, String code, String detail) {}

    /** What became of a batch. */
    public record BatchView(int created, int unchanged, int edited, int refused, List<ReceiptView> items) {}

    static ReceiptView of(Receipt receipt, String pointer, Texts texts, Locale locale) {
        return new ReceiptView(
                receipt.instance(),
                receipt.outcome(),
                receipt.place(),
                receipt.edition(),
                receipt.receivedAt(),
                receipt.sha256(),
                receipt.refusal().map(refusal -> problem(refusal, pointer, texts, locale)));
    }

    private static ReceiptProblem problem(Refusal refusal, String pointer, Texts texts, Locale locale) {
        List<ReceiptError> errors = refusal.faults().stream()
                .map(fault -> new ReceiptError(
                        pointer + fault.pointer(), fault.code(), texts.fault(fault.code(), locale, fault.arguments())))
                .toList();
        return new ReceiptProblem(
                "urn:minka:problem:" + refusal.key().replace('.', ':'),
                texts.find(refusal.key() + ".detail", locale, refusal.arguments())
                        .orElseGet(() ->
                                errors.isEmpty() ? refusal.key() : errors.get(0).detail()),
                errors);
    }

    /** The same faults with the place of their response in front. */
    static List<Fault> faults(Receipt receipt, String pointer) {
        return receipt.refusal().stream()
                .flatMap(refusal -> refusal.faults().isEmpty()
                        ? java.util.stream.Stream.of(new Fault(pointer, refusal.key(), refusal.arguments()))
                        : refusal.faults().stream()
                                .map(fault -> new Fault(pointer + fault.pointer(), fault.code(), fault.arguments())))
                .toList();
    }
}
