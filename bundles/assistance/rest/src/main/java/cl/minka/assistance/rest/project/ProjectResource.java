package cl.minka.assistance.rest.project;

import cl.minka.assistance.project.Project;
import cl.minka.assistance.project.ProjectLogEntry;
import cl.minka.assistance.project.ProjectStage;
import cl.minka.assistance.project.Projects;
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
import cl.minka.kernel.rest.Required;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Projects of municipalities. */
@Component(service = ProjectResource.class)
@JaxrsResource
@Path("v1/projects")
@Produces(Media.JSON)
public final class ProjectResource {
    private final Projects projects;
    private final Creations creations;

    @Activate
    public ProjectResource(@Reference Projects projects, @Reference Creations creations) {
        this.projects = projects;
        this.creations = creations;
    }

    /** Where a project should go. */
    public record ProjectMoveBody(ProjectStage to, Optional<String> reason) {}

    /** A line of the log. */
    public record ProjectLogBody(String text) {}

    @GET
    @Paged(sort = {"title", "createdAt", "changedAt"})
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Projects: a municipality's own, those of whom one advises, all for the association")
    public Answer<PageView<ProjectView>> list(
            @QueryParam("stage") ProjectStage stage,
            @QueryParam("municipality") String municipality,
            @Context Call call) {
        Projects.Filter filter = new Projects.Filter(Optional.ofNullable(stage), Optional.ofNullable(municipality));
        return Listing.answer(
                call, slice -> projects.list(call.caller(), filter, slice), ProjectView::of, ProjectView.TABLE);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Begins a project as an idea; all but the title may come later")
    public Answer<ProjectView> create(ProjectBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> projects.create(caller, body.toDraft()),
                made -> Answer.created("projects/" + made.id(), ProjectView.of(made), made.version()));
    }

    @GET
    @Path("{id}")
    @Answers({200, 304})
    @Operation(summary = "A project with its budget added up and its risks by severity")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.project-not-found")
    public Answer<ProjectView> get(@PathParam("id") String id, @Context Call call) {
        Project project = projects.get(call.caller(), id);
        return Answer.of(ProjectView.of(project), project.version());
    }

    @PUT
    @Path("{id}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes a project that goes on; its municipality stays")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.project-not-found")
    @Fails(kind = Kind.CONFLICT, value = "assistance.wrong-stage")
    public Answer<ProjectView> put(@PathParam("id") String id, ProjectBody body, @Context Call call) {
        Project project = projects.put(call.caller(), id, body.toDraft(), call.expected());
        return Answer.of(ProjectView.of(project), project.version());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Removes a project that is only an idea")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.project-not-found")
    @Fails(kind = Kind.CONFLICT, value = "assistance.wrong-stage")
    public Answer<Void> delete(@PathParam("id") String id, @Context Call call) {
        projects.delete(call.caller(), id, call.expected());
        return Answer.none();
    }

    @POST
    @Path("{id}/transitions")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(
            summary =
                    "Moves a project to the next stage, one back, or abandons it; a refusal lists all that is missing")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.project-not-found")
    @Fails(kind = Kind.CONFLICT, value = "assistance.transition-refused")
    public Answer<ProjectView> move(@PathParam("id") String id, ProjectMoveBody body, @Context Call call) {
        new Required().check("/to", body.to()).orThrow();
        return creations.run(
                call,
                caller -> projects.move(caller, id, body.to(), body.reason()),
                moved -> Answer.of(ProjectView.of(moved), moved.version()));
    }

    @GET
    @Path("{id}/log")
    @Paged(sort = "number")
    @Operation(summary = "The log of a project, the newest last")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.project-not-found")
    public Answer<PageView<ProjectLogEntry>> log(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> projects.log(call.caller(), id, slice), entry -> entry);
    }

    @POST
    @Path("{id}/log")
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Writes a line in the log")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.project-not-found")
    public Answer<ProjectLogEntry> note(@PathParam("id") String id, ProjectLogBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> projects.note(caller, id, Required.text(body.text())),
                line -> Answer.created("projects/" + id + "/log", line));
    }
}
