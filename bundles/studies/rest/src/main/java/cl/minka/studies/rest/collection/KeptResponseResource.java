package cl.minka.studies.rest.collection;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Download;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.Required;
import cl.minka.studies.collection.Response;
import cl.minka.studies.collection.ResponseNotFound;
import cl.minka.studies.collection.Responses;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** One response, what it was before, and its files. */
@Component(service = KeptResponseResource.class)
@JaxrsResource
@Path("v1/surveys/{id}/responses/{instance}")
@Produces(Media.JSON)
public final class KeptResponseResource {
    private static final String FILE = "application/octet-stream";

    private final Responses responses;

    @Activate
    public KeptResponseResource(@Reference Responses responses) {
        this.responses = responses;
    }

    @GET
    @Answers({200, 304})
    @Operation(summary = "A response with its answers and the names of its files")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"studies.survey-not-found", "studies.response-not-found"})
    public Answer<ResponseView> get(
            @PathParam("id") String id, @PathParam("instance") String instance, @Context Call call) {
        Response response = responses.get(call.caller(), id, instance);
        return Answer.of(ResponseView.of(response), response.edition());
    }

    @PUT
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes what a response says, with a reason; what it said stays as an edition")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"studies.survey-not-found", "studies.response-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"studies.quota-full", "studies.wrong-status"})
    public Answer<ResponseView> put(
            @PathParam("id") String id,
            @PathParam("instance") String instance,
            EditedResponseBody body,
            @Context Call call) {
        Response response = responses.edit(
                call.caller(), id, instance, body.toDraft(), Required.text(body.reason()), call.expected());
        return Answer.of(ResponseView.of(response), response.edition());
    }

    @GET
    @Path("editions")
    @Paged
    @Operation(summary = "What the response was before each change: who changed it, when, and why")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"studies.survey-not-found", "studies.response-not-found"})
    public Answer<PageView<Response.Edition>> editions(
            @PathParam("id") String id, @PathParam("instance") String instance, @Context Call call) {
        return Listing.answer(
                call,
                slice -> Listing.page(responses.editions(call.caller(), id, instance), slice),
                edition -> edition);
    }

    @GET
    @Path("attachments/{name}")
    @Produces(FILE)
    @Operation(summary = "A file of the response, byte for byte as it came")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"studies.survey-not-found", "studies.response-not-found"})
    public Answer<StreamingOutput> attachment(
            @PathParam("id") String id,
            @PathParam("instance") String instance,
            @PathParam("name") String name,
            @Context HttpHeaders headers,
            @Context Call call) {
        Response.Attachment file = responses.get(call.caller(), id, instance).attachments().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(ResponseNotFound::new);
        return Download.of(
                new Download.File(file.name(), FILE, file.size(), 1),
                headers,
                out -> responses.attachment(call.caller(), id, instance, name, out));
    }
}
