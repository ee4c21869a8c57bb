package cl.minka.kernel.rest.platform;

import cl.minka.kernel.Kind;
import cl.minka.kernel.notice.Deliveries;
import cl.minka.kernel.notice.Delivery;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.EmptyObject;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.NoFields;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The mails with notices: the proof of their sending, without addresses or texts. */
@Component(service = DeliveryResource.class)
@JaxrsResource
@Path("v1/notices")
@Produces(Media.JSON)
public final class DeliveryResource {
    private final Deliveries deliveries;
    private final Creations creations;

    @Activate
    public DeliveryResource(@Reference Deliveries deliveries, @Reference Creations creations) {
        this.deliveries = deliveries;
        this.creations = creations;
    }

    @GET
    @Paged
    @Operation(summary = "Lists mails with notices and the proof of their sending, newest first")
    public Answer<PageView<DeliveryView>> list(@QueryParam("state") Delivery.State state, @Context Call call) {
        return Listing.answer(
                call, slice -> deliveries.list(call.caller(), Optional.ofNullable(state), slice), DeliveryView::of);
    }

    @POST
    @Path("{id}/retry")
    @Answers(200)
    @EmptyObject
    @Operation(summary = "Queues a mail again that failed or was suppressed")
    @Fails(kind = Kind.NOT_FOUND, value = "kernel.delivery-not-found")
    @Fails(kind = Kind.CONFLICT, value = "kernel.delivery-not-ended")
    public Answer<DeliveryView> retry(@PathParam("id") String id, @Context Call call) {
        NoFields.check(call.body());
        return creations.run(
                call, caller -> deliveries.retry(caller, id), queued -> Answer.of(DeliveryView.of(queued)));
    }

    /** A mail: {@code messageId} is the same in every attempt, {@code answer} the mail server's last reply code. */
    public record DeliveryView(
            String id,
            String recipient,
            List<String> kinds,
            Delivery.State state,
            String reason,
            Instant plannedAt,
            int attempts,
            Optional<Instant> attemptedAt,
            Optional<Instant> sentAt,
            Optional<String> messageId,
            OptionalInt answer) {
        static DeliveryView of(Delivery delivery) {
            return new DeliveryView(
                    delivery.id(),
                    delivery.recipient(),
                    delivery.kinds(),
                    delivery.state(),
                    delivery.reason(),
                    delivery.plannedAt(),
                    delivery.attempts(),
                    delivery.attemptedAt(),
                    delivery.sentAt(),
                    delivery.messageId(),
                    delivery.answer());
        }
    }
}
