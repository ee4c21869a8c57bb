package cl.minka.practices.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.practices.book.BookFormat;
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

/** A practice as slides of 16:9. */
@Component(service = PracticeSlidesResource.class)
@JaxrsResource
@Path("v1/practices/{id}/slides.pdf")
@Produces(Media.PDF)
public final class PracticeSlidesResource {
    private final PracticePapers papers;

    @Activate
    public PracticeSlidesResource(@Reference PracticePapers papers) {
        this.papers = papers;
    }

    @GET
    @Operation(summary = "A practice as slides of 16:9")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.practice-not-found")
    @Fails(
            kind = Kind.UNAVAILABLE,
            value = {"practices.book-busy", "kernel.papers-absent"})
    public Answer<StreamingOutput> get(@PathParam("id") String id, @Context Call call) {
        return Printed.answer(papers.slides(call.caller(), id, BookFormat.PDF));
    }
}
