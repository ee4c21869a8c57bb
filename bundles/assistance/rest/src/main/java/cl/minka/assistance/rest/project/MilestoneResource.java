package cl.minka.assistance.rest.project;

import cl.minka.assistance.project.Projects;
import cl.minka.assistance.project.VersionedMilestone;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Milestones of a project, in time. */
@Component(service = MilestoneResource.class)
@JaxrsResource
@Path("v1/projects/{id}/milestones")
@Produces(Media.JSON)
public final class MilestoneResource {
    private final Projects projects;
    private final Creations creations;

    @Activate
    public MilestoneResource(@Reference Projects projects, @Reference Creations creations) {
        this.projects = projects;
        this.creations = creations;
    }

    @GET
    @Paged
    @Operation(summary = "The milestones by earliest start, with slack and critical path: what a Gantt chart draws")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.project-not-found")
    public Answer<PageView<MilestoneView>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> Listing.page(projects.plan(call.caller(), id), slice), MilestoneView::of);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Adds a milestone; a circle of dependencies is refused and named")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.project-not-found")
    @Fails(kind = Kind.CONFLICT, value = "assistance.wrong-stage")
    public Answer<MilestoneView> add(@PathParam("id") String id, MilestoneBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> projects.add(caller, id, body.toMilestone()),
                added -> Answer.created(
                        "projects/" + id + "/milestones/"
                                + added.planned().milestone().key(),
                        MilestoneView.of(added.planned()),
                        added.version()));
    }

    @GET
    @Path("{key}")
    @Answers({200, 304})
    @Operation(summary = "A milestone in time; its tag is that of the project, for milestones move each other")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"assistance.project-not-found", "assistance.milestone-not-found"})
    public Answer<MilestoneView> get(@PathParam("id") String id, @PathParam("key") String key, @Context Call call) {
        return answer(projects.milestone(call.caller(), id, key));
    }

    private static Answer<MilestoneView> answer(VersionedMilestone milestone) {
        return Answer.of(MilestoneView.of(milestone.planned()), milestone.version());
    }

    @PUT
    @Path("{key}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes a milestone, or tells when it was done")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"assistance.project-not-found", "assistance.milestone-not-found"})
    @Fails(kind = Kind.CONFLICT, value = "assistance.wrong-stage")
    public Answer<MilestoneView> change(
            @PathParam("id") String id, @PathParam("key") String key, MilestoneBody body, @Context Call call) {
        return answer(projects.change(call.caller(), id, key, body.toMilestone(), call.expected()));
    }

    @DELETE
    @Path("{key}")
    @Operation(summary = "Removes a milestone that no other comes after")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"assistance.project-not-found", "assistance.milestone-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"assistance.wrong-stage", "assistance.milestone-needed"})
    public Answer<Void> remove(@PathParam("id") String id, @PathParam("key") String key, @Context Call call) {
        projects.remove(call.caller(), id, key, call.expected());
        return Answer.none();
    }
}
