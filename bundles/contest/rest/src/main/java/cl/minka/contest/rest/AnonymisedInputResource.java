package cl.minka.contest.rest;

import cl.minka.contest.RankingExports;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
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

/** What a ranking was computed from, anonymised, for those who write strategies. */
@Component(service = AnonymisedInputResource.class)
@JaxrsResource
@Path("v1/contests/{id}/rankings/{rid}/anonymised-input")
public final class AnonymisedInputResource {
    private static final String ZIP = "application/zip";

    private final RankingExports exports;

    @Activate
    public AnonymisedInputResource(@Reference RankingExports exports) {
        this.exports = exports;
    }

    @GET
    @Produces(ZIP)
    @Answers(200)
    @Operation(
            summary =
                    "The evaluations behind a ranking under names drawn anew, as a zip of CSV tables; once the results are"
                            + " published. The journal is told")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.ranking-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.too-few-to-be-anonymous"})
    public Answer<StreamingOutput> get(
            @PathParam("id") String id, @PathParam("rid") String ranking, @Context Call call) {
        PanelArchive archive = new PanelArchive(exports.export(call.caller(), id, ranking));
        return Answer.<StreamingOutput>stream(ZIP, archive::write).savedAs("evaluaciones-anonimizadas.zip");
    }
}
