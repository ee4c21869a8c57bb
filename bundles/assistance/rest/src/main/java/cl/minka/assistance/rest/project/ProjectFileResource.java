package cl.minka.assistance.rest.project;

import cl.minka.assistance.project.ProjectDocuments;
import cl.minka.assistance.project.ProjectDocuments.Document;
import cl.minka.kernel.Kind;
import cl.minka.kernel.file.SentFile;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.FileExchange;
import cl.minka.kernel.rest.FilePart;
import cl.minka.kernel.rest.FormPart;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.StreamedBody;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
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

/** The documents of a project. */
@Component(service = ProjectFileResource.class)
@JaxrsResource
@Path("v1/projects/{id}/documents")
@Produces(Media.JSON)
public final class ProjectFileResource {
    private static final String PART = "file";

    private final FileExchange<Document, SentFile, ProjectFileView> files;
    private final Creations creations;

    @Activate
    public ProjectFileResource(@Reference ProjectDocuments documents, @Reference Creations creations) {
        this.files = new FileExchange<>(documents, "projects", "documents", ProjectFileView::of);
        this.creations = creations;
    }

    /** A document; the size is in bytes. */
    public record ProjectFileView(
            String name, String mediaType, long size, String sha256, Optional<String> uploader, Instant storedAt) {
        static ProjectFileView of(Document file) {
            return new ProjectFileView(
                    file.name(), file.mediaType(), file.size(), file.sha256(), file.uploader(), file.storedAt());
        }
    }

    @GET
    @Paged
    @Operation(summary = "The documents of the project, by name")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.project-not-found")
    public Answer<PageView<ProjectFileView>> list(@PathParam("id") String id, @Context Call call) {
        return files.list(call, id);
    }

    @POST
    @Consumes(Media.FORM)
    @FormPart(name = PART, type = MediaType.APPLICATION_OCTET_STREAM)
    @Answers(201)
    @Operation(summary = "Adds a document under its own name, as the part of a form")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.project-not-found")
    @Fails(kind = Kind.UNSUPPORTED_TYPE, value = "assistance.file-type")
    @Fails(kind = Kind.TOO_LARGE, value = "assistance.file-too-large")
    @Fails(
            kind = Kind.CONFLICT,
            value = {
                "assistance.wrong-stage",
                "assistance.file-name-taken",
                "assistance.too-many-files",
                "assistance.files-too-large"
            })
    public Answer<ProjectFileView> send(@PathParam("id") String id, @Context HttpHeaders headers, @Context Call call) {
        FilePart sent = FilePart.of(call, headers, PART, "assistance.bad-file-name");
        return files.send(call, creations, id, sent, sent.sent());
    }

    @GET
    @Path("{name}")
    @Produces(MediaType.WILDCARD)
    @Answers({200, 206})
    @Operation(summary = "The content of a document; one range of bytes may be asked for")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"assistance.project-not-found", "assistance.file-not-found"})
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
    @Operation(summary = "Stores a document whole, or not at all; only who stored it replaces it")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.project-not-found")
    @Fails(kind = Kind.UNSUPPORTED_TYPE, value = "assistance.file-type")
    @Fails(kind = Kind.TOO_LARGE, value = "assistance.file-too-large")
    @Fails(
            kind = Kind.CONFLICT,
            value = {
                "assistance.wrong-stage",
                "assistance.file-name-taken",
                "assistance.too-many-files",
                "assistance.files-too-large"
            })
    public Answer<ProjectFileView> put(
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
    @Operation(summary = "Removes a document: by who stored it, or an organizer of the association")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"assistance.project-not-found", "assistance.file-not-found"})
    @Fails(kind = Kind.CONFLICT, value = "assistance.wrong-stage")
    public Answer<Void> delete(@PathParam("id") String id, @PathParam("name") String name, @Context Call call) {
        return files.delete(call, id, name);
    }
}
