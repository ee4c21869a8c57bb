package cl.minka.contest.rest;

import cl.minka.contest.AssignmentPlan;
import cl.minka.contest.Assignments;
import cl.minka.kernel.Caller;
import cl.minka.kernel.jobs.JobHandler;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Body;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.DeferredWork;
import cl.minka.kernel.rest.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Computes an assignment, at once or as a job. */
@Component(service = {AssignmentWork.class, JobHandler.class})
public final class AssignmentWork extends DeferredWork<AssignmentPlan, AssignmentPlanView> {
    private static final String CONTEST = "contest";

    private final Assignments assignments;
    private final Texts texts;

    @Activate
    public AssignmentWork(@Reference Creations creations, @Reference Texts texts, @Reference Assignments assignments) {
        super(creations);
        this.texts = texts;
        this.assignments = assignments;
    }

    static Map<String, String> parameters(String contest) {
        return Map.of(CONTEST, contest);
    }

    @Override
    public String kind() {
        return "contest.assignment";
    }

    @Override
    protected AssignmentPlan perform(
            Caller caller, Map<String, String> parameters, Body body, DoubleConsumer progress) {
        AssignmentOrderBody order = json(body, AssignmentOrderBody.class);
        return assignments.assign(caller, parameters.get(CONTEST), order.toOrder(), progress);
    }

    @Override
    protected Answer<AssignmentPlanView> answer(AssignmentPlan plan, Locale locale) {
        return Answer.of(AssignmentPlanView.of(plan, texts, locale));
    }
}
