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
import cl.minka.schools.Programme;
import cl.minka.schools.Programmes;
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

/** Programmes of schools. */
@Component(service = ProgrammeResource.class)
@JaxrsResource
@Path("v1/programmes")
@Produces(Media.JSON)
public final class ProgrammeResource {
    private final Programmes programmes;
    private final Creations creations;

    @Activate
    public ProgrammeResource(@Reference Programmes programmes, @Reference Creations creations) {
        this.programmes = programmes;
        this.creations = creations;
    }

    @GET
    @Paged(sort = {"title", "createdAt", "changedAt"})
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Programmes of schools")
    public Answer<PageView<ProgrammeView>> list(
            @QueryParam("school") String school,
            @QueryParam("area") String area,
            @QueryParam("q") String words,
            @Context Call call) {
        Programmes.Filter filter = new Programmes.Filter(
                Optional.ofNullable(school), Optional.ofNullable(area), Optional.ofNullable(words));
        return Listing.answer(
                call, slice -> programmes.list(call.caller(), filter, slice), ProgrammeView::of, ProgrammeView.TABLE);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Makes a programme")
    @Fails(kind = Kind.CONFLICT, value = "schools.slug-taken")
    public Answer<ProgrammeView> create(ProgrammeBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> programmes.create(caller, body.toDraft()),
                made -> Answer.created("programmes/" + made.id(), ProgrammeView.of(made), made.version()));
    }

    @GET
    @Path("{id}")
    @Answers({200, 304})
    @Operation(summary = "A programme")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.programme-not-found")
    public Answer<ProgrammeView> get(@PathParam("id") String id, @Context Call call) {
        Programme programme = programmes.get(call.caller(), id);
        return Answer.of(ProgrammeView.of(programme), programme.version());
    }

    @PUT
    @Path("{id}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes a programme")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.programme-not-found")
    public Answer<ProgrammeView> put(@PathParam("id") String id, ProgrammeBody body, @Context Call call) {
        Programme programme = programmes.put(call.caller(), id, body.toDraft(), call.expected());
        return Answer.of(ProgrammeView.of(programme), programme.version());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Removes a programme on which nothing stands")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.programme-not-found")
    @Fails(kind = Kind.CONFLICT, value = "schools.in-use")
    public Answer<Void> delete(@PathParam("id") String id, @Context Call call) {
        programmes.delete(call.caller(), id, call.expected());
        return Answer.none();
    }
}
