package cl.minka.contest.rest;

import cl.minka.contest.Contests;
import cl.minka.contest.Ranking;
import cl.minka.contest.Rankings;
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

/** Computes a ranking, at once or as a job. */
@Component(service = {RankingWork.class, JobHandler.class})
public final class RankingWork extends DeferredWork<Ranking, RankingView> {
    private static final String CONTEST = "contest";

    private final Rankings rankings;
    private final Contests contests;

    @Activate
    public RankingWork(@Reference Creations creations, @Reference Rankings rankings, @Reference Contests contests) {
        super(creations);
        this.rankings = rankings;
        this.contests = contests;
    }

    static Map<String, String> parameters(String contest) {
        return Map.of(CONTEST, contest);
    }

    @Override
    public String kind() {
        return "contest.ranking";
    }

    @Override
    protected Ranking perform(Caller caller, Map<String, String> parameters, Body body, DoubleConsumer progress) {
        String contest = parameters.get(CONTEST);
        Rankings.Order order = json(body, RankingBody.class)
                .toOrder(() -> contests.get(caller, contest).definition().scoring());
        return rankings.compute(caller, contest, order, progress);
    }

    @Override
    protected Answer<RankingView> answer(Ranking made, Locale locale) {
        return Answer.created("contests/" + made.contest() + "/rankings/" + made.id(), RankingView.of(made));
    }
}
