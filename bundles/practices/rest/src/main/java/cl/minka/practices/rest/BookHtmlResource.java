package cl.minka.practices.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
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

/** The book of an edition as one page of HTML. */
@Component(service = BookHtmlResource.class)
@JaxrsResource
@Path("v1/contests/{id}/book.html")
@Produces(Printed.HTML)
public final class BookHtmlResource {
    private final Books books;

    @Activate
    public BookHtmlResource(@Reference Books books) {
        this.books = books;
    }

    @GET
    @Operation(
            summary =
                    "The book as one accessible page without script: an issue, or the latest, or the draft where there is none")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.book-not-published", "practices.book-issue-not-found"})
    @Fails(
            kind = Kind.UNAVAILABLE,
            value = {"practices.contest-absent", "practices.book-busy"})
    public Answer<StreamingOutput> get(
            @PathParam("id") String id, @QueryParam("issue") Integer issue, @Context Call call) {
        return Printed.answer(books.file(call.caller(), id, Optional.ofNullable(issue), BookFormat.HTML));
    }
}
