package cl.minka.assistance.rest;

import cl.minka.assistance.Attachment;
import cl.minka.assistance.Attachments;
import cl.minka.assistance.Attachments.NewAttachment;
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
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The files of a request and of what is said about it. */
@Component(service = RequestFileResource.class)
@JaxrsResource
@Path("v1/assistance/{id}/attachments")
@Produces(Media.JSON)
public final class RequestFileResource {
    private static final String PART = "file";

    private final Attachments attachments;
    private final FileExchange<Attachment, NewAttachment, RequestFileView> files;
    private final Creations creations;

    @Activate
    public RequestFileResource(@Reference Attachments attachments, @Reference Creations creations) {
        this.attachments = attachments;
        this.files = new FileExchange<>(
                attachments,
                "assistance",
                "attachments",
                file -> file.internal() ? "?internal=true" : "",
                RequestFileView::of);
        this.creations = creations;
    }

    @GET
    @Paged
    @Operation(summary = "The files of the request and its messages; those of internal notes for those who assist only")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.request-not-found")
    public Answer<PageView<RequestFileView>> list(@PathParam("id") String id, @Context Call call) {
        return files.list(call, id);
    }

    @POST
    @Consumes(Media.FORM)
    @FormPart(name = PART, type = MediaType.APPLICATION_OCTET_STREAM)
    @Answers(201)
    @Operation(summary = "Adds a file under its own name, as the part of a form")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.request-not-found")
    @Fails(kind = Kind.UNSUPPORTED_TYPE, value = "assistance.file-type")
    @Fails(kind = Kind.TOO_LARGE, value = "assistance.file-too-large")
    @Fails(
            kind = Kind.CONFLICT,
            value = {
                "assistance.wrong-status",
                "assistance.file-name-taken",
                "assistance.file-of-both-kinds",
                "assistance.too-many-files",
                "assistance.files-too-large"
            })
    public Answer<RequestFileView> send(
            @PathParam("id") String id,
            @QueryParam("message") String message,
            @QueryParam("internal") Boolean internal,
            @Context HttpHeaders headers,
            @Context Call call) {
        FilePart sent = FilePart.of(call, headers, PART, "assistance.bad-file-name");
        return files.send(call, creations, id, sent, file(sent.sent(), message, internal));
    }

    @GET
    @Path("{name}")
    @Produces(MediaType.WILDCARD)
    @Answers({200, 206})
    @Operation(summary = "The content of a file; one range of bytes may be asked for")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"assistance.request-not-found", "assistance.file-not-found"})
    @Fails(kind = Kind.CONFLICT, value = "assistance.file-of-both-kinds")
    public Answer<StreamingOutput> get(
            @PathParam("id") String id,
            @PathParam("name") String name,
            @QueryParam("internal") Boolean internal,
            @Context HttpHeaders headers,
            @Context Call call) {
        return files.get(call, headers, id, attachments.get(call.caller(), id, name, Optional.ofNullable(internal)));
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.WILDCARD)
    @StreamedBody
    @Operation(summary = "Stores a file whole, or not at all; only who stored it replaces it")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.request-not-found")
    @Fails(kind = Kind.UNSUPPORTED_TYPE, value = "assistance.file-type")
    @Fails(kind = Kind.TOO_LARGE, value = "assistance.file-too-large")
    @Fails(
            kind = Kind.CONFLICT,
            value = {
                "assistance.wrong-status",
                "assistance.file-name-taken",
                "assistance.file-of-both-kinds",
                "assistance.too-many-files",
                "assistance.files-too-large"
            })
    public Answer<RequestFileView> put(
            @PathParam("id") String id,
            @PathParam("name") String name,
            @QueryParam("message") String message,
            @QueryParam("internal") Boolean internal,
            InputStream content,
            @Context HttpHeaders headers,
            @Context Call call)
            throws IOException {
        return files.put(call, id, file(FileExchange.announced(headers, name), message, internal), content);
    }

    private static NewAttachment file(SentFile sent, String message, Boolean internal) {
        return new NewAttachment(
                sent.name(),
                sent.mediaType(),
                sent.size(),
                Optional.ofNullable(message),
                Optional.ofNullable(internal));
    }

    @DELETE
    @Path("{name}")
    @Operation(summary = "Removes a file: by who stored it, or an organizer of the association")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"assistance.request-not-found", "assistance.file-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"assistance.wrong-status", "assistance.file-of-both-kinds"})
    public Answer<Void> delete(
            @PathParam("id") String id,
            @PathParam("name") String name,
            @QueryParam("internal") Boolean internal,
            @Context Call call) {
        attachments.delete(call.caller(), id, name, Optional.ofNullable(internal), call.expected());
        return Answer.none();
    }
}
