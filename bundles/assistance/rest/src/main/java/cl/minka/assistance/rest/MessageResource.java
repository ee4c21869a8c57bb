package cl.minka.assistance.rest;

import cl.minka.assistance.Conversation;
import cl.minka.assistance.Message;
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
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What is said about a request. */
@Component(service = MessageResource.class)
@JaxrsResource
@Path("v1/assistance/{id}/messages")
@Produces(Media.JSON)
public final class MessageResource {
    private final Conversation conversation;
    private final Creations creations;

    @Activate
    public MessageResource(@Reference Conversation conversation, @Reference Creations creations) {
        this.conversation = conversation;
        this.creations = creations;
    }

    /** Something to be said; an internal note is seen by those who assist only. */
    @JsonIgnoreProperties({"id", "author", "fromStaff", "writtenAt"})
    public record MessageBody(String text, Boolean internal) {}

    @GET
    @Paged(sort = "writtenAt")
    @Operation(summary = "What is said about the request; internal notes for those who assist only")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.request-not-found")
    public Answer<PageView<Message>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> conversation.list(call.caller(), id, slice), message -> message);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(
            summary =
                    "Says something: an adviser answers, a municipality that is waited for sets the request to work again")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.request-not-found")
    @Fails(kind = Kind.CONFLICT, value = "assistance.wrong-status")
    public Answer<Message> write(@PathParam("id") String id, MessageBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> conversation.write(
                        caller, id, Required.text(body.text()), Boolean.TRUE.equals(body.internal())),
                message -> Answer.created("assistance/" + id + "/messages", message));
    }
}
