package cl.minka.practices.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.practices.book.PracticePapers;
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

/** The sheet of a practice on two pages: what the public may read, shortened where it does not fit. */
@Component(service = PracticeSheetResource.class)
@JaxrsResource
@Path("v1/practices/{id}/sheet.pdf")
@Produces(Media.PDF)
public final class PracticeSheetResource {
    private final PracticePapers papers;

    @Activate
    public PracticeSheetResource(@Reference PracticePapers papers) {
        this.papers = papers;
    }

    @GET
    @Operation(
            summary = "The sheet of a practice on two pages: what the public may read, shortened where it does not fit")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.practice-not-found")
    @Fails(
            kind = Kind.UNAVAILABLE,
            value = {"practices.book-busy", "kernel.papers-absent"})
    public Answer<StreamingOutput> get(@PathParam("id") String id, @Context Call call) {
        return Printed.answer(papers.sheet(call.caller(), id));
    }
}
