package cl.minka.contest.rest;

import cl.minka.contest.Initiative;
import cl.minka.contest.Initiatives;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.EmptyObject;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.NoFields;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.DELETE;
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

/** The submission of an initiative and its receipt. */
@Component(service = SubmissionResource.class)
@JaxrsResource
@Path("v1/contests/{id}/initiatives/{iid}/submission")
@Produces(Media.JSON)
public final class SubmissionResource {
    private final Initiatives initiatives;
    private final Creations creations;

    @Activate
    public SubmissionResource(@Reference Initiatives initiatives, @Reference Creations creations) {
        this.initiatives = initiatives;
        this.creations = creations;
    }

    @POST
    @EmptyObject
    @Answers(201)
    @Operation(summary = "Submits an initiative, or submits it again after a cure; a refusal lists every defect")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.initiative-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.not-submittable", "contest.cure-term-ended"})
    public Answer<ReceiptView> submit(
            @PathParam("id") String id, @PathParam("iid") String initiative, @Context Call call) {
        NoFields.check(call.body());
        return creations.run(
                call,
                caller -> initiatives.submit(caller, id, initiative),
                submitted -> Answer.created(
                        "contests/" + id + "/initiatives/" + initiative + "/submission",
                        receipt(submitted),
                        submitted.version()));
    }

    @GET
    @Operation(summary = "The receipt of a submission")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.initiative-not-found", "contest.not-submitted"})
    public Answer<ReceiptView> get(
            @PathParam("id") String id, @PathParam("iid") String initiative, @Context Call call) {
        Initiative submitted = initiatives.get(call.caller(), id, initiative);
        return Answer.of(receipt(submitted), submitted.version());
    }

    @DELETE
    @Operation(summary = "Withdraws an initiative, until the call closes; If-Match takes the initiative's ETag")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.initiative-not-found"})
    @Fails(kind = Kind.CONFLICT, value = "contest.wrong-status")
    public Answer<Void> withdraw(@PathParam("id") String id, @PathParam("iid") String initiative, @Context Call call) {
        initiatives.withdraw(call.caller(), id, initiative, call.expected());
        return Answer.none();
    }

    private static ReceiptView receipt(Initiative initiative) {
        return initiative
                .receipt()
                .map(ReceiptView::of)
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.not-submitted"));
    }
}
