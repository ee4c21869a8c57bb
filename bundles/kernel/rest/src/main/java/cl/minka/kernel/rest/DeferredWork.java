package cl.minka.kernel.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.jobs.JobHandler;
import cl.minka.kernel.rest.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Work that a client may have at once or as a job; the code is the same. A subclass is a component that is registered
 * as {@code JobHandler} and under its own class; a resource hands it to {@link Deferrals#run}.
 *
 * @param <R> what the use case gives back, and writes into the journal with the caller's receipt
 * @param <V> the view that the client gets
 */
@ConsumerType
public abstract class DeferredWork<R, V> implements JobHandler {
    /** Name of the parameter that carries the client's language into a job. */
    static final String LOCALE = "accept-language";

    private final Creations creations;

    protected DeferredWork(Creations creations) {
        this.creations = Objects.requireNonNull(creations, "creations");
    }

    /**
     * Does the work.
     *
     * @param progress takes 0 to 1; throws when somebody asked the job to stop
     */
    protected abstract R perform(Caller caller, Map<String, String> parameters, Body body, DoubleConsumer progress);

    /** The body as the record that the resource took, which was checked when it came; nothing sent counts as {@code {}}. */
    protected static <B> B json(Body body, Class<B> type) {
        try {
            byte[] bytes = body.size() == 0 ? new byte[] {'{', '}'} : body.bytes();
            return Json.strict().readValue(bytes, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the answer; of a job, its body is the result. */
    protected abstract Answer<V> answer(R result, Locale locale);

    @Override
    public final String run(Run run) {
        Locale locale = Locale.forLanguageTag(run.parameters().getOrDefault(LOCALE, Call.SPANISH.toLanguageTag()));
        Answer<V> answer = creations.resume(
                run.caller(),
                caller -> perform(caller, run.parameters(), Body.of(run.body()), run::progress),
                result -> answer(result, locale));
        return answer.body().map(Json::text).orElse("null");
    }
}
