package cl.minka.practices.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.practices.book.Book;
import cl.minka.practices.book.Books;
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

/** The editorial part of a book. */
@Component(service = BookResource.class)
@JaxrsResource
@Path("v1/contests/{id}/book")
@Produces(Media.JSON)
public final class BookResource {
    private final Books books;

    @Activate
    public BookResource(@Reference Books books) {
        this.books = books;
    }

    @GET
    @Answers({200, 304})
    @Operation(summary = "What editors wrote of the book of an edition")
    @Fails(kind = Kind.UNAVAILABLE, value = "practices.contest-absent")
    public Answer<BookView> get(@PathParam("id") String id, @Context Call call) {
        return answer(books.get(call.caller(), id));
    }

    @PUT
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Writes the editorial part of a book, whole; all of it may be left out")
    @Fails(kind = Kind.UNAVAILABLE, value = "practices.contest-absent")
    public Answer<BookView> put(@PathParam("id") String id, BookBody body, @Context Call call) {
        return answer(books.put(call.caller(), id, body.toPlan(), call.expected()));
    }

    private static Answer<BookView> answer(Book book) {
        return Answer.of(BookView.of(book), book.version());
    }
}
