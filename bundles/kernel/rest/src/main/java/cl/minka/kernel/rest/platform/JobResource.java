package cl.minka.kernel.rest.platform;

import cl.minka.kernel.Kind;
import cl.minka.kernel.jobs.Job;
import cl.minka.kernel.jobs.Jobs;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.JobView;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.json.Json;
import cl.minka.kernel.rest.problem.JobProblems;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Long work: how far it is, and how it ended. */
@Component(service = JobResource.class)
@JaxrsResource
@Path("v1/jobs/{id}")
@Produces(Media.JSON)
public final class JobResource {
    private final Jobs jobs;
    private final JobProblems problems;

    @Activate
    public JobResource(@Reference Jobs jobs, @Reference JobProblems problems) {
        this.jobs = jobs;
        this.problems = problems;
    }

    @GET
    @Operation(summary = "Shows a job to who asked for it")
    @Fails(kind = Kind.NOT_FOUND, value = "kernel.job-not-found")
    public Answer<JobView> get(@PathParam("id") String id, @Context Call call) {
        return Answer.of(view(jobs.get(call.caller(), id), call));
    }

    @DELETE
    @Operation(summary = "Asks a job to stop; needs no If-Match")
    @Fails(kind = Kind.NOT_FOUND, value = "kernel.job-not-found")
    public Answer<JobView> cancel(@PathParam("id") String id, @Context Call call) {
        return Answer.of(view(jobs.cancel(call.caller(), id), call));
    }

    private JobView view(Job job, Call call) {
        return new JobView(
                job.id(),
                job.kind(),
                job.state(),
                job.progress(),
                job.createdAt(),
                job.endedAt(),
                job.result().map(Json::tree),
                job.problem().map(problem -> problems.of(Json.tree(problem), job.id(), call)));
    }
}
