package cl.minka.kernel.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Receipt;
import cl.minka.kernel.StoredAnswer;
import cl.minka.kernel.journal.Journal;
import cl.minka.kernel.rest.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Runs what creates something so that the same {@code Idempotency-Key} gives the same answer again, also after a crash,
 * on another node, or to the slower of two concurrent requests.
 */
@Component(service = Creations.class)
public final class Creations {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,253}[\\x21-\\x7e])?");

    private final Journal journal;

    @Activate
    public Creations(@Reference Journal journal) {
        this.journal = journal;
    }

    /**
     * Runs a use case, or gives the answer that was kept for the key.
     *
     * @param useCase must hand its caller on to the journal, with the result that it gives back
     * @param render makes the answer from that result; also called inside the transaction
     */
    public <R, V> Answer<V> run(Call call, Function<Caller, R> useCase, Function<R, Answer<V>> render) {
        if (call.idempotencyKey().isEmpty()) {
            return render.apply(useCase.apply(call.caller()));
        }
        String key = call.idempotencyKey().get();
        if (!KEY.matcher(key).matches()) {
            throw new InvalidInput(Fault.at("/headers/Idempotency-Key", "kernel.bad-idempotency-key"));
        }
        return run(call.caller(), key, call.fingerprint(), useCase, render);
    }

    /** The same for a job, whose caller brings its receipt with him. */
    <R, V> Answer<V> resume(Caller caller, Function<Caller, R> useCase, Function<R, Answer<V>> render) {
        return caller.receipt()
                .map(receipt -> run(caller, receipt.key(), receipt.fingerprint(), useCase, render))
                .orElseGet(() -> render.apply(useCase.apply(caller)));
    }

    private <R, V> Answer<V> run(
            Caller caller, String key, String fingerprint, Function<Caller, R> useCase, Function<R, Answer<V>> render) {
        Optional<StoredAnswer> kept = journal.kept(caller, key, fingerprint);
        if (kept.isPresent()) {
            return Answer.again(kept.get());
        }
        Receipt receipt = new Receipt(key, fingerprint, result -> store(render.apply(cast(result))));
        try {
            return render.apply(useCase.apply(caller.with(receipt)));
        } catch (RuntimeException e) {
            // The twin of a concurrent request has won: its answer is ours too, whatever ours stumbled over.
            return Answer.again(journal.kept(caller, key, fingerprint).orElseThrow(() -> e));
        }
    }

    static StoredAnswer store(Answer<?> answer) {
        Map<String, String> headers = new LinkedHashMap<>(answer.headers());
        if (answer.body().isPresent()) {
            headers.putIfAbsent("Content-Type", Media.JSON);
        }
        byte[] bytes = answer.body().map(Json::bytes).orElseGet(() -> new byte[0]);
        return new StoredAnswer(answer.status(), headers, bytes);
    }

    @SuppressWarnings("unchecked")
    private static <R> R cast(Object result) {
        return (R) result;
    }
}
