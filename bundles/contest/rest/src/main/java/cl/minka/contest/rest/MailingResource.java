package cl.minka.contest.rest;

import cl.minka.contest.Mailing;
import cl.minka.contest.Mailings;
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

/** Messages of the organisers to those whom a search finds. */
@Component(service = MailingResource.class)
@JaxrsResource
@Path("v1/contests/{id}/mailings")
@Produces(Media.JSON)
public final class MailingResource {
    private final Mailings mailings;
    private final Creations creations;

    @Activate
    public MailingResource(@Reference Mailings mailings, @Reference Creations creations) {
        this.mailings = mailings;
        this.creations = creations;
    }

    @GET
    @Paged(sort = "sentAt")
    @Operation(summary = "What was sent: when, by whom, to how many; newest first")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    public Answer<PageView<MailingView>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> mailings.list(call.caller(), id, slice), MailingView::of);
    }

    @GET
    @Path("{mid}")
    @Operation(summary = "A message that was sent")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.mailing-not-found"})
    public Answer<MailingView> get(@PathParam("id") String id, @PathParam("mid") String mailing, @Context Call call) {
        return Answer.of(MailingView.of(mailings.get(call.caller(), id, mailing)));
    }

    @POST
    @Consumes(Media.JSON)
    @Answers({200, 201})
    @Operation(summary = "Who would get a message and how it would read; with confirm: true it is sent, once to each")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    @Fails(kind = Kind.CONFLICT, value = "contest.mailing-to-nobody")
    public Answer<MailingView> post(@PathParam("id") String id, MailingBody body, @Context Call call) {
        Mailing.Order order = body.toOrder();
        if (!body.confirm().orElse(false)) {
            return Answer.of(MailingView.of(mailings.propose(call.caller(), id, order)));
        }
        return creations.run(
                call,
                caller -> mailings.send(caller, id, order),
                sent -> Answer.created(
                        "contests/" + id + "/mailings/" + sent.id().orElseThrow(), MailingView.of(sent)));
    }
}
