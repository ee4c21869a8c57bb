package cl.minka.practices.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Announced;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Download;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.StreamedBody;
import cl.minka.practices.book.BookPictures;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The pictures of a book. */
@Component(service = BookPictureResource.class)
@JaxrsResource
@Path("v1/contests/{id}/book/pictures")
@Produces(Media.JSON)
public final class BookPictureResource {
    private final BookPictures pictures;

    @Activate
    public BookPictureResource(@Reference BookPictures pictures) {
        this.pictures = pictures;
    }

    @GET
    @Paged
    @Operation(summary = "The pictures of a book")
    @Fails(kind = Kind.UNAVAILABLE, value = "practices.contest-absent")
    public Answer<PageView<BookPictureView>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(
                call, slice -> Listing.page(pictures.list(call.caller(), id), slice), BookPictureView::of);
    }

    @GET
    @Path("{name}")
    @Produces(MediaType.WILDCARD)
    @Answers({200, 206})
    @Operation(summary = "A picture of a book")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.file-not-found")
    @Fails(kind = Kind.UNAVAILABLE, value = "practices.contest-absent")
    public Answer<StreamingOutput> get(
            @PathParam("id") String id,
            @PathParam("name") String name,
            @Context HttpHeaders headers,
            @Context Call call) {
        BookPictures.Picture picture = pictures.get(call.caller(), id, name);
        return Download.of(
                new Download.File(picture.name(), picture.mediaType(), picture.size(), picture.version()),
                headers,
                out -> pictures.write(call.caller(), id, name, out));
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.WILDCARD)
    @StreamedBody
    @Operation(summary = "Stores a picture, PNG or JPEG")
    @Fails(kind = Kind.UNSUPPORTED_TYPE, value = "practices.file-type")
    @Fails(kind = Kind.TOO_LARGE, value = "practices.file-too-large")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"practices.too-many-files", "practices.files-too-large"})
    @Fails(kind = Kind.UNAVAILABLE, value = "practices.contest-absent")
    public Answer<BookPictureView> put(
            @PathParam("id") String id,
            @PathParam("name") String name,
            InputStream content,
            @Context HttpHeaders headers,
            @Context Call call)
            throws IOException {
        BookPictures.Picture stored = pictures.put(
                call.caller(), id, name, Announced.type(headers), Announced.length(headers), content, call.expected());
        BookPictureView view = BookPictureView.of(stored);
        return Answer.stored(
                call, "contests/" + id + "/book/pictures/" + Download.escaped(name), view, stored.version());
    }

    @DELETE
    @Path("{name}")
    @Operation(summary = "Removes a picture; issues that showed it keep it")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.file-not-found")
    @Fails(kind = Kind.UNAVAILABLE, value = "practices.contest-absent")
    public Answer<Void> delete(@PathParam("id") String id, @PathParam("name") String name, @Context Call call) {
        pictures.delete(call.caller(), id, name, call.expected());
        return Answer.none();
    }
}
