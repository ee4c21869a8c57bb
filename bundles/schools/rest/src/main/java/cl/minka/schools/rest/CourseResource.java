package cl.minka.schools.rest;

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
import cl.minka.schools.Course;
import cl.minka.schools.Courses;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
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

/** Courses. */
@Component(service = CourseResource.class)
@JaxrsResource
@Path("v1/courses")
@Produces(Media.JSON)
public final class CourseResource {
    private final Courses courses;
    private final Creations creations;

    @Activate
    public CourseResource(@Reference Courses courses, @Reference Creations creations) {
        this.courses = courses;
        this.creations = creations;
    }

    @GET
    @Paged(sort = {"title", "createdAt", "changedAt"})
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Courses")
    public Answer<PageView<CourseView>> list(
            @QueryParam("school") String school,
            @QueryParam("programme") String programme,
            @QueryParam("area") String area,
            @QueryParam("q") String words,
            @Context Call call) {
        Courses.Filter filter = new Courses.Filter(
                Optional.ofNullable(school),
                Optional.ofNullable(programme),
                Optional.ofNullable(area),
                Optional.ofNullable(words));
        return Listing.answer(
                call, slice -> courses.list(call.caller(), filter, slice), CourseView::of, CourseView.TABLE);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Makes a course")
    @Fails(kind = Kind.CONFLICT, value = "schools.slug-taken")
    public Answer<CourseView> create(CourseBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> courses.create(caller, body.toDraft()),
                made -> Answer.created("courses/" + made.id(), CourseView.of(made), made.version()));
    }

    @GET
    @Path("{id}")
    @Answers({200, 304})
    @Operation(summary = "A course")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.course-not-found")
    public Answer<CourseView> get(@PathParam("id") String id, @Context Call call) {
        Course course = courses.get(call.caller(), id);
        return Answer.of(CourseView.of(course), course.version());
    }

    @PUT
    @Path("{id}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes a course")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.course-not-found")
    public Answer<CourseView> put(@PathParam("id") String id, CourseBody body, @Context Call call) {
        Course course = courses.put(call.caller(), id, body.toDraft(), call.expected());
        return Answer.of(CourseView.of(course), course.version());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Removes a course on which nothing stands")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.course-not-found")
    @Fails(kind = Kind.CONFLICT, value = "schools.in-use")
    public Answer<Void> delete(@PathParam("id") String id, @Context Call call) {
        courses.delete(call.caller(), id, call.expected());
        return Answer.none();
    }

    @GET
    @Path("{id}/syllabuses")
    @Paged
    @Operation(
            summary =
                    "All that a course ever taught, first to last: an edition keeps the syllabus that it was made with")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.course-not-found")
    public Answer<PageView<SyllabusView>> syllabuses(@PathParam("id") String id, @Context Call call) {
        List<SyllabusView> all = new ArrayList<>();
        courses.syllabuses(call.caller(), id).forEach(one -> all.add(SyllabusView.of(all.size() + 1, one)));
        return Listing.answer(call, slice -> Listing.page(all, slice), view -> view);
    }
}
