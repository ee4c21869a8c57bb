package cl.minka.kernel.rest;

import cl.minka.kernel.jobs.Job;
import cl.minka.kernel.jobs.Jobs;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Does long work at once, or hands it to the jobs when the client says {@code Prefer: respond-async}. */
@Component(service = Deferrals.class)
public final class Deferrals {
    private final Jobs jobs;
    private final Creations creations;

    @Activate
    public Deferrals(@Reference Jobs jobs, @Reference Creations creations) {
        this.jobs = jobs;
        this.creations = creations;
    }

    /** The work's own answer, or 202 with the job and its address; both heed {@code Idempotency-Key}. */
    public <R, V> Answer<V> run(Call call, DeferredWork<R, V> work, Map<String, String> parameters) {
        if (!call.deferred()) {
            return creations.run(
                    call,
                    caller -> work.perform(caller, parameters, call.body(), fraction -> {}),
                    result -> work.answer(result, call.locale()));
        }
        return this.<V>hand(call, work, parameters).with("Preference-Applied", "respond-async");
    }

    /** 202 with the job and its address, for what is always long; heeds {@code Idempotency-Key}. */
    public <V> Answer<V> hand(Call call, DeferredWork<?, V> work, Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put(DeferredWork.LOCALE, call.locale().toLanguageTag());
        return creations.run(
                call,
                caller -> jobs.submit(caller, work.kind(), all, call.body().bytes()),
                Deferrals::accepted);
    }

    private static <V> Answer<V> accepted(Job job) {
        JobView view = new JobView(
                job.id(),
                job.kind(),
                job.state(),
                job.progress(),
                job.createdAt(),
                job.endedAt(),
                Optional.empty(),
                Optional.empty());
        return Answer.<V>status(202, view).with("Location", Answer.BASE + "jobs/" + job.id());
    }
}
