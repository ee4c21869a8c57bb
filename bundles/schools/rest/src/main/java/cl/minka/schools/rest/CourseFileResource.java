package cl.minka.schools.rest;

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
import cl.minka.schools.CourseFile;
import cl.minka.schools.CourseFiles;
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

/** What a course hands out, as files, streamed both ways. */
@Component(service = CourseFileResource.class)
@JaxrsResource
@Path("v1/courses/{id}/attachments")
@Produces(Media.JSON)
public final class CourseFileResource {
    private final FileExchange<CourseFile, SentFile, CourseFileView> files;

    @Activate
    public CourseFileResource(@Reference CourseFiles files) {
        this.files = new FileExchange<>(files, "courses", "attachments", CourseFileView::of);
    }

    @GET
    @Paged
    @Operation(summary = "The files of a course, by name")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.course-not-found")
    public Answer<PageView<CourseFileView>> list(@PathParam("id") String id, @Context Call call) {
        return files.list(call, id);
    }

    @GET
    @Path("{name}")
    @Produces(MediaType.WILDCARD)
    @Answers({200, 206})
    @Operation(summary = "The content of a file; one range of bytes may be asked for")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"schools.course-not-found", "schools.file-not-found"})
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
    @Fails(kind = Kind.NOT_FOUND, value = "schools.course-not-found")
    @Fails(kind = Kind.UNSUPPORTED_TYPE, value = "schools.file-type")
    @Fails(kind = Kind.TOO_LARGE, value = "schools.file-too-large")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"schools.too-many-files", "schools.files-too-large"})
    public Answer<CourseFileView> put(
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
            value = {"schools.course-not-found", "schools.file-not-found"})
    public Answer<Void> delete(@PathParam("id") String id, @PathParam("name") String name, @Context Call call) {
        return files.delete(call, id, name);
    }
}
