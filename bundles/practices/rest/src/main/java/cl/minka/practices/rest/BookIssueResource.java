package cl.minka.practices.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.practices.book.BookIssue;
import cl.minka.practices.book.Books;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The issues of a book. */
@Component(service = BookIssueResource.class)
@JaxrsResource
@Path("v1/contests/{id}/book/issues")
@Produces(Media.JSON)
public final class BookIssueResource {
    private final Books books;
    private final Creations creations;

    @Activate
    public BookIssueResource(@Reference Books books, @Reference Creations creations) {
        this.books = books;
        this.creations = creations;
    }

    @GET
    @Paged
    @Operation(summary = "The issues of a book, oldest first")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.book-not-published")
    @Fails(kind = Kind.UNAVAILABLE, value = "practices.contest-absent")
    public Answer<PageView<BookIssue>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> Listing.page(books.issues(call.caller(), id), slice), issue -> issue);
    }

    @POST
    @Answers(201)
    @Operation(summary = "Issues the book: what it tells now stays as it is, with its figures, pictures and adoptions")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.book-not-published")
    @Fails(kind = Kind.UNAVAILABLE, value = "practices.contest-absent")
    public Answer<BookIssue> issue(@PathParam("id") String id, @Context Call call) {
        return creations.run(
                call,
                caller -> books.issue(caller, id),
                made -> Answer.created("contests/" + id + "/book.pdf?issue=" + made.number(), made));
    }
}
