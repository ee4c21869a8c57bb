package cl.minka.practices.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
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

/** A practice as slides on one page. */
@Component(service = PracticeSlidesPageResource.class)
@JaxrsResource
@Path("v1/practices/{id}/slides.html")
@Produces(Printed.HTML)
public final class PracticeSlidesPageResource {
    private final PracticePapers papers;

    @Activate
    public PracticeSlidesPageResource(@Reference PracticePapers papers) {
        this.papers = papers;
    }

    @GET
    @Operation(summary = "A practice as slides on one page")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.practice-not-found")
    @Fails(
            kind = Kind.UNAVAILABLE,
            value = {"practices.book-busy"})
    public Answer<StreamingOutput> get(@PathParam("id") String id, @Context Call call) {
        return Printed.answer(papers.slides(call.caller(), id, BookFormat.HTML));
    }
}
