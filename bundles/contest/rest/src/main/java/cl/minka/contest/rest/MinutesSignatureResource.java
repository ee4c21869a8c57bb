package cl.minka.contest.rest;

import cl.minka.contest.MinutesSignature;
import cl.minka.contest.MinutesSignatures;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
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

/** The external signature over the minutes. */
@Component(service = MinutesSignatureResource.class)
@JaxrsResource
@Path("v1/contests/{id}/committee/minutes/signature")
@Produces(Media.JSON)
public final class MinutesSignatureResource {
    private final MinutesSignatures signatures;
    private final ContestPapers papers;

    @Activate
    public MinutesSignatureResource(@Reference MinutesSignatures signatures, @Reference ContestPapers papers) {
        this.signatures = signatures;
        this.papers = papers;
    }

    @GET
    @Operation(summary = "The signature, and whether the minutes as a PDF are still those that were signed")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.signature-not-found"})
    public Answer<MinutesSignatureView> get(@PathParam("id") String id, @Context Call call) {
        MinutesSignature signature = signatures.get(call.caller(), id);
        return Answer.of(
                MinutesSignatureView.of(signature, papers.minutesSha256(call.caller(), id)), signature.version());
    }

    @PUT
    @Consumes(Media.JSON)
    @Operation(summary = "Stores a signature that a service outside the platform made over the minutes as a PDF")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.committee-not-found"})
    @Fails(kind = Kind.CONFLICT, value = "contest.wrong-status")
    public Answer<MinutesSignatureView> put(@PathParam("id") String id, MinutesSignatureBody body, @Context Call call) {
        MinutesSignature stored = signatures.put(call.caller(), id, body.toDraft(), call.expected());
        MinutesSignatureView view = MinutesSignatureView.of(stored, papers.minutesSha256(call.caller(), id));
        return Answer.stored(call, "contests/" + id + "/committee/minutes/signature", view, stored.version());
    }
}
