package cl.minka.studies.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
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
import cl.minka.studies.questionnaire.FormFile;
import cl.minka.studies.questionnaire.FormFiles;
import cl.minka.studies.questionnaire.FormVersion;
import cl.minka.studies.questionnaire.Questionnaires;
import io.swagger.v3.oas.annotations.Operation;
import java.io.InputStream;
import java.util.Map;
import javax.ws.rs.Consumes;
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

/** The files that a version of a form needs beside it. */
@Component(service = FormFileResource.class)
@JaxrsResource
@Path("v1/questionnaires/{id}/versions/{version}/files")
@Produces(Media.JSON)
public final class FormFileResource {
    private static final String FILE = "application/octet-stream";

    private final FormFiles files;
    private final Questionnaires questionnaires;

    @Activate
    public FormFileResource(@Reference FormFiles files, @Reference Questionnaires questionnaires) {
        this.files = files;
        this.questionnaires = questionnaires;
    }

    @GET
    @Paged
    @Operation(
            summary =
                    "The files that the version needs beside it, as its sheets name them, whether they are there or not")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.questionnaire-not-found")
    public Answer<PageView<FormFileView>> list(
            @PathParam("id") String id, @PathParam("version") int number, @Context Call call) {
        return Listing.answer(
                call, slice -> Listing.page(files.list(call.caller(), id, number), slice), FormFileView::of);
    }

    @GET
    @Path("{name}")
    @Produces(FILE)
    @Answers({200, 206})
    @Operation(summary = "A file, byte for byte as it came; one range of bytes may be asked for")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"studies.questionnaire-not-found", "studies.form-file-not-found"})
    public Answer<StreamingOutput> get(
            @PathParam("id") String id,
            @PathParam("version") int number,
            @PathParam("name") String name,
            @Context HttpHeaders headers,
            @Context Call call) {
        FormVersion form = questionnaires.version(call.caller(), id, number);
        FormFile.Stored stored = files.list(form).stream()
                .filter(file -> file.name().equals(name))
                .flatMap(file -> file.stored().stream())
                .findFirst()
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "studies.form-file-not-found", Map.of("name", name)));
        return Download.of(
                new Download.File(name, FILE, stored.size(), stored.version()),
                headers,
                out -> files.write(form, name, out));
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.WILDCARD)
    @StreamedBody
    @Answers({200, 201})
    @Operation(summary = "Stores a file that the version needs, whole or not at all; later versions have it too")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"studies.questionnaire-not-found", "studies.form-file-not-found"})
    @Fails(kind = Kind.TOO_LARGE, value = "studies.form-file-too-large")
    @Fails(kind = Kind.CONFLICT, value = "studies.form-file-answered")
    public Answer<FormFileView> put(
            @PathParam("id") String id,
            @PathParam("version") int number,
            @PathParam("name") String name,
            InputStream content,
            @Context Call call) {
        FormFile file = files.put(call.caller(), id, number, name, content, call.expected());
        long version = file.stored().orElseThrow().version();
        return version == 1
                ? Answer.created(
                        "questionnaires/" + id + "/versions/" + number + "/files/" + name,
                        FormFileView.of(file),
                        version)
                : Answer.of(FormFileView.of(file), version);
    }
}
