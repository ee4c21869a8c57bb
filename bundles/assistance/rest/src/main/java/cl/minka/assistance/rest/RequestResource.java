package cl.minka.assistance.rest;

import cl.minka.assistance.Priority;
import cl.minka.assistance.Request;
import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.Requests;
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
import java.util.Optional;
import javax.ws.rs.Consumes;
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

/** Requests for assistance. */
@Component(service = RequestResource.class)
@JaxrsResource
@Path("v1/assistance")
@Produces(Media.JSON)
public final class RequestResource {
    private final Requests requests;
    private final Creations creations;

    @Activate
    public RequestResource(@Reference Requests requests, @Reference Creations creations) {
        this.requests = requests;
        this.creations = creations;
    }

    @GET
    @Paged(sort = {"createdAt", "changedAt", "dueAt", "title"})
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(
            summary =
                    "Requests for assistance: a municipality's own, an adviser's and an organizer's all; assignee=none for those that nobody works on")
    public Answer<PageView<RequestView>> list(
            @QueryParam("status") RequestStatus status,
            @QueryParam("open") Boolean open,
            @QueryParam("topic") String topic,
            @QueryParam("priority") Priority priority,
            @QueryParam("municipality") String municipality,
            @QueryParam("assignee") String assignee,
            @QueryParam("externalId") String externalId,
            @QueryParam("q") String words,
            @Context Call call) {
        Requests.Filter filter = new Requests.Filter(
                Optional.ofNullable(status),
                Optional.ofNullable(open),
                Optional.ofNullable(topic),
                Optional.ofNullable(priority),
                Optional.ofNullable(municipality),
                Optional.ofNullable(assignee),
                Optional.ofNullable(externalId),
                Optional.ofNullable(words));
        return Listing.answer(
                call, slice -> requests.list(call.caller(), filter, slice), RequestView::of, RequestView.TABLE);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Asks for assistance; title and topic are needed")
    public Answer<RequestView> create(RequestBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> requests.create(caller, body.toDraft()),
                made -> Answer.created("assistance/" + made.id(), RequestView.of(made), made.version()));
    }

    @GET
    @Path("{id}")
    @Answers({200, 304})
    @Operation(summary = "A request and how far it is")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.request-not-found")
    public Answer<RequestView> get(@PathParam("id") String id, @Context Call call) {
        Request request = requests.get(call.caller(), id);
        return Answer.of(RequestView.of(request), request.version());
    }

    @PUT
    @Path("{id}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes what is written of an open request; the municipality stays")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.request-not-found")
    @Fails(kind = Kind.CONFLICT, value = "assistance.wrong-status")
    public Answer<RequestView> put(@PathParam("id") String id, RequestBody body, @Context Call call) {
        Request request = requests.put(call.caller(), id, body.toDraft(), call.expected());
        return Answer.of(RequestView.of(request), request.version());
    }
}
