package cl.minka.contest.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** That somebody evaluated, as a paper: for himself and for organisers. */
@Component(service = CertificateResource.class)
@JaxrsResource
@Path("v1/contests/{id}/evaluators/{username}/certificate.pdf")
@Produces(Media.PDF)
public final class CertificateResource {
    private final ContestPapers papers;

    @Activate
    public CertificateResource(@Reference ContestPapers papers) {
        this.papers = papers;
    }

    @GET
    @Operation(summary = "Certifies that somebody evaluated, never what; for himself and for organisers")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.evaluator-not-found"})
    @Fails(kind = Kind.CONFLICT, value = "contest.wrong-status")
    @Fails(kind = Kind.UNAVAILABLE, value = "kernel.papers-absent")
    public Answer<StreamingOutput> get(
            @PathParam("id") String id, @PathParam("username") String username, @Context Call call) {
        return papers.certificate(call.caller(), id, username);
    }
}
