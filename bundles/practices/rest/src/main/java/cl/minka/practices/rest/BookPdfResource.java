package cl.minka.practices.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.practices.book.BookFormat;
import cl.minka.practices.book.Books;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
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

/** The book of an edition as PDF. */
@Component(service = BookPdfResource.class)
@JaxrsResource
@Path("v1/contests/{id}/book.pdf")
@Produces(Media.PDF)
public final class BookPdfResource {
    private final Books books;

    @Activate
    public BookPdfResource(@Reference Books books) {
        this.books = books;
    }

    @GET
    @Operation(
            summary =
                    "The book as a tagged PDF with bookmarks: an issue, or the latest, or the draft where there is none")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.book-not-published", "practices.book-issue-not-found"})
    @Fails(
            kind = Kind.UNAVAILABLE,
            value = {"practices.contest-absent", "practices.book-busy", "kernel.papers-absent"})
    public Answer<StreamingOutput> get(
            @PathParam("id") String id, @QueryParam("issue") Integer issue, @Context Call call) {
        return Printed.answer(books.file(call.caller(), id, Optional.ofNullable(issue), BookFormat.PDF));
    }
}
