package cl.minka.practices.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.BadParameter;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Format;
import cl.minka.kernel.rest.Media;
import cl.minka.practices.book.BookFormat;
import cl.minka.practices.book.Books;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** A chapter by itself, while it is edited. */
@Component(service = BookChapterResource.class)
@JaxrsResource
@Path("v1/contests/{id}/book/chapters/{n}/preview")
public final class BookChapterResource {
    private final Books books;

    @Activate
    public BookChapterResource(@Reference Books books) {
        this.books = books;
    }

    @GET
    @Produces({Printed.HTML, Media.PDF})
    @Operation(summary = "The n-th chapter as it is now, from the confirmed selection on")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.book-not-published", "practices.chapter-not-found"})
    @Fails(
            kind = Kind.UNAVAILABLE,
            value = {"practices.contest-absent", "practices.book-busy", "kernel.papers-absent"})
    public Answer<StreamingOutput> get(
            @PathParam("id") String id,
            @PathParam("n") int chapter,
            @Parameter(description = "html or pdf; else by Accept") @QueryParam("format") String format,
            @Context Call call) {
        if (format != null && !format.equals("pdf") && !format.equals("html")) {
            throw BadParameter.of("format", "kernel.bad-format");
        }
        boolean pdf = format == null ? call.format() == Format.PDF : format.equals("pdf");
        BookFormat wanted = pdf ? BookFormat.PDF : BookFormat.HTML;
        return Printed.answer(books.preview(call.caller(), id, chapter, wanted));
    }
}
