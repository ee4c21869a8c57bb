package cl.minka.assistance.rest.project;

import cl.minka.assistance.project.Gantt;
import cl.minka.assistance.project.ProjectTimes;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** A project in time, as data and as a picture. */
@Component(service = GanttResource.class)
@JaxrsResource
@Path("v1/projects/{id}/gantt")
@Produces(Media.JSON)
public final class GanttResource {
    static final String SVG = "image/svg+xml";
    static final String PNG = "image/png";

    private final ProjectTimes times;
    private final GanttDesk desk;

    @Activate
    public GanttResource(@Reference ProjectTimes times, @Reference GanttDesk desk) {
        this.times = times;
        this.desk = desk;
    }

    @GET
    @Answers({200, 304})
    @Operation(summary = "The milestones in time: dates, slack, and the critical path by its keys")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.project-not-found")
    public Answer<GanttView> get(@PathParam("id") String id, @Context Call call) {
        Gantt gantt = times.gantt(call.caller(), id);
        return Answer.of(GanttView.of(gantt), gantt.project().version());
    }

    @GET
    @Path("picture.svg")
    @Produces(SVG)
    @Operation(
            summary =
                    "The same drawn: the critical path with outlines and bold names, slack as a thin line, arrows for what waits")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.project-not-found")
    @Fails(kind = Kind.UNAVAILABLE, value = "assistance.no-drawing")
    public Answer<StreamingOutput> svg(@PathParam("id") String id, @Context Call call) {
        byte[] picture = desk.svg(times.gantt(call.caller(), id), call.locale());
        return Answer.<StreamingOutput>stream(SVG, out -> out.write(picture)).savedAs("gantt-" + id + ".svg");
    }

    @GET
    @Path("picture.png")
    @Produces(PNG)
    @Operation(summary = "The same as PNG, with three pixels to a point")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.project-not-found")
    @Fails(kind = Kind.UNAVAILABLE, value = "assistance.no-drawing")
    public Answer<StreamingOutput> png(@PathParam("id") String id, @Context Call call) {
        byte[] picture = desk.png(times.gantt(call.caller(), id), call.locale());
        return Answer.<StreamingOutput>stream(PNG, out -> out.write(picture)).savedAs("gantt-" + id + ".png");
    }
}
