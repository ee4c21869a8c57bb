package cl.minka.practices.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.file.SentFile;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.FileExchange;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.StreamedBody;
import cl.minka.practices.PracticeFile;
import cl.minka.practices.PracticeFiles;
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

/** The files of a practice, streamed both ways. */
@Component(service = PracticeFileResource.class)
@JaxrsResource
@Path("v1/practices/{id}/attachments")
@Produces(Media.JSON)
public final class PracticeFileResource {
    private final FileExchange<PracticeFile, SentFile, PracticeFileView> files;

    @Activate
    public PracticeFileResource(@Reference PracticeFiles files) {
        this.files = new FileExchange<>(files, "practices", "attachments", PracticeFileView::of);
    }

    @GET
    @Paged
    @Operation(summary = "The files of a practice")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.practice-not-found")
    public Answer<PageView<PracticeFileView>> list(@PathParam("id") String id, @Context Call call) {
        return files.list(call, id);
    }

    @GET
    @Path("{name}")
    @Produces(MediaType.WILDCARD)
    @Answers({200, 206})
    @Operation(summary = "The content of a file; one range of bytes may be asked for")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.practice-not-found", "practices.file-not-found"})
    public Answer<StreamingOutput> get(
            @PathParam("id") String id,
            @PathParam("name") String name,
            @Context HttpHeaders headers,
            @Context Call call) {
        return files.get(call, headers, id, name);
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.WILDCARD)
    @StreamedBody
    @Operation(summary = "Stores a file whole, or not at all; the content must be what its media type says")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.practice-not-found")
    @Fails(kind = Kind.UNSUPPORTED_TYPE, value = "practices.file-type")
    @Fails(kind = Kind.TOO_LARGE, value = "practices.file-too-large")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"practices.too-many-files", "practices.files-too-large"})
    public Answer<PracticeFileView> put(
            @PathParam("id") String id,
            @PathParam("name") String name,
            InputStream content,
            @Context HttpHeaders headers,
            @Context Call call)
            throws IOException {
        return files.put(call, id, FileExchange.announced(headers, name), content);
    }

    @DELETE
    @Path("{name}")
    @Operation(summary = "Removes a file")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.practice-not-found", "practices.file-not-found"})
    public Answer<Void> delete(@PathParam("id") String id, @PathParam("name") String name, @Context Call call) {
        return files.delete(call, id, name);
    }
}
