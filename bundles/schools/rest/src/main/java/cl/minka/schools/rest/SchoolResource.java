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
import cl.minka.schools.School;
import cl.minka.schools.Schools;
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

/** Schools. */
@Component(service = SchoolResource.class)
@JaxrsResource
@Path("v1/schools")
@Produces(Media.JSON)
public final class SchoolResource {
    private final Schools schools;
    private final Creations creations;

    @Activate
    public SchoolResource(@Reference Schools schools, @Reference Creations creations) {
        this.schools = schools;
        this.creations = creations;
    }

    @GET
    @Paged(sort = {"title", "createdAt", "changedAt"})
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Schools")
    public Answer<PageView<SchoolView>> list(
            @QueryParam("organizer") String organizer, @QueryParam("q") String words, @Context Call call) {
        Schools.Filter filter = new Schools.Filter(Optional.ofNullable(organizer), Optional.ofNullable(words));
        return Listing.answer(
                call, slice -> schools.list(call.caller(), filter, slice), SchoolView::of, SchoolView.TABLE);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Makes a school")
    @Fails(kind = Kind.CONFLICT, value = "schools.slug-taken")
    public Answer<SchoolView> create(SchoolBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> schools.create(caller, body.toDraft()),
                made -> Answer.created("schools/" + made.id(), SchoolView.of(made), made.version()));
    }

    @GET
    @Path("{id}")
    @Answers({200, 304})
    @Operation(summary = "A school")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.school-not-found")
    public Answer<SchoolView> get(@PathParam("id") String id, @Context Call call) {
        School school = schools.get(call.caller(), id);
        return Answer.of(SchoolView.of(school), school.version());
    }

    @PUT
    @Path("{id}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes a school")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.school-not-found")
    public Answer<SchoolView> put(@PathParam("id") String id, SchoolBody body, @Context Call call) {
        School school = schools.put(call.caller(), id, body.toDraft(), call.expected());
        return Answer.of(SchoolView.of(school), school.version());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Removes a school on which nothing stands")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.school-not-found")
    @Fails(kind = Kind.CONFLICT, value = "schools.in-use")
    public Answer<Void> delete(@PathParam("id") String id, @Context Call call) {
        schools.delete(call.caller(), id, call.expected());
        return Answer.none();
    }
}
