package cl.minka.contest.rest;

import cl.minka.contest.BlindTwin;
import cl.minka.contest.BlindViews;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What the organiser decides on findings, and his own edits. */
@Component(service = RedactionResource.class)
@JaxrsResource
@Path("v1/contests/{id}/initiatives/{iid}/redactions")
@Produces(Media.JSON)
public final class RedactionResource {
    private final BlindViews twins;

    @Activate
    public RedactionResource(@Reference BlindViews twins) {
        this.twins = twins;
    }

    @GET
    @Operation(summary = "Findings, decisions and edits of a blind view")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.initiative-not-found"})
    public Answer<BlindTwinView> get(
            @PathParam("id") String id, @PathParam("iid") String initiative, @Context Call call) {
        return answer(twins.twin(call.caller(), id, initiative));
    }

    @PUT
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Decides findings, edits texts, and clears the blind view")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.initiative-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.redaction-undecided"})
    public Answer<BlindTwinView> put(
            @PathParam("id") String id, @PathParam("iid") String initiative, RedactionsBody body, @Context Call call) {
        return answer(twins.redact(call.caller(), id, initiative, body.toRedactions(), call.expected()));
    }

    private static Answer<BlindTwinView> answer(BlindTwin twin) {
        return Answer.of(BlindTwinView.of(twin), twin.version());
    }
}
