package cl.minka.contest.rest;

import cl.minka.contest.Affinities;
import cl.minka.contest.AffinityComputation;
import cl.minka.kernel.Caller;
import cl.minka.kernel.jobs.JobHandler;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Body;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.DeferredWork;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Computes affinities, at once or as a job. */
@Component(service = {AffinityWork.class, JobHandler.class})
public final class AffinityWork extends DeferredWork<AffinityComputation, AffinityComputationView> {
    private static final String CONTEST = "contest";

    private final Affinities affinities;

    @Activate
    public AffinityWork(@Reference Creations creations, @Reference Affinities affinities) {
        super(creations);
        this.affinities = affinities;
    }

    static Map<String, String> parameters(String contest) {
        return Map.of(CONTEST, contest);
    }

    @Override
    public String kind() {
        return "contest.affinities-computation";
    }

    @Override
    protected AffinityComputation perform(
            Caller caller, Map<String, String> parameters, Body body, DoubleConsumer progress) {
        AffinityOrderBody order = json(body, AffinityOrderBody.class);
        return affinities.compute(caller, parameters.get(CONTEST), order.toOrder(), progress);
    }

    @Override
    protected Answer<AffinityComputationView> answer(AffinityComputation done, Locale locale) {
        return Answer.of(AffinityComputationView.of(done));
    }
}
