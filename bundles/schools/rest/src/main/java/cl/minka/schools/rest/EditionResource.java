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
import cl.minka.schools.Edition;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.Editions;
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

/** Editions of courses: those that are public, and drafts for who organizes or teaches them. */
@Component(service = EditionResource.class)
@JaxrsResource
@Path("v1/editions")
@Produces(Media.JSON)
public final class EditionResource {
    private final Editions editions;
    private final Creations creations;

    @Activate
    public EditionResource(@Reference Editions editions, @Reference Creations creations) {
        this.editions = editions;
        this.creations = creations;
    }

    @GET
    @Paged(sort = {"startsAt", "title", "createdAt", "changedAt"})
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Editions of courses: those that are public, and drafts for who organizes or teaches them")
    public Answer<PageView<EditionView>> list(
            @QueryParam("course") String course,
            @QueryParam("school") String school,
            @QueryParam("municipality") String municipality,
            @QueryParam("state") EditionDraft.State state,
            @QueryParam("instructor") String instructor,
            @QueryParam("q") String words,
            @Context Call call) {
        Editions.Filter filter = new Editions.Filter(
                Optional.ofNullable(course),
                Optional.ofNullable(school),
                Optional.ofNullable(municipality),
                Optional.ofNullable(state),
                Optional.ofNullable(instructor),
                Optional.ofNullable(words));
        return Listing.answer(
                call, slice -> editions.list(call.caller(), filter, slice), EditionView::of, EditionView.TABLE);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Makes a edition")
    @Fails(kind = Kind.CONFLICT, value = "schools.slug-taken")
    public Answer<EditionView> create(EditionBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> editions.create(caller, body.toDraft()),
                made -> Answer.created("editions/" + made.id(), EditionView.of(made), made.version()));
    }

    @GET
    @Path("{id}")
    @Answers({200, 304})
    @Operation(summary = "A edition")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.edition-not-found")
    public Answer<EditionView> get(@PathParam("id") String id, @Context Call call) {
        Edition edition = editions.get(call.caller(), id);
        return Answer.of(EditionView.of(edition), edition.version());
    }

    @PUT
    @Path("{id}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes a edition")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.edition-not-found")
    @Fails(kind = Kind.CONFLICT, value = "schools.course-is-fixed")
    @Fails(kind = Kind.CONFLICT, value = "schools.session-held")
    @Fails(kind = Kind.CONFLICT, value = "schools.edition-move-refused")
    public Answer<EditionView> put(@PathParam("id") String id, EditionBody body, @Context Call call) {
        Edition edition = editions.put(call.caller(), id, body.toDraft(), call.expected());
        return Answer.of(EditionView.of(edition), edition.version());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Removes a edition on which nothing stands")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.edition-not-found")
    @Fails(kind = Kind.CONFLICT, value = "schools.edition-is-public")
    public Answer<Void> delete(@PathParam("id") String id, @Context Call call) {
        editions.delete(call.caller(), id, call.expected());
        return Answer.none();
    }
}
