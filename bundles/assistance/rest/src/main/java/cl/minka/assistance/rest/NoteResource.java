package cl.minka.assistance.rest;

import cl.minka.assistance.knowledge.Gap;
import cl.minka.assistance.knowledge.Note;
import cl.minka.assistance.knowledge.Notes;
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
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What was answered once and is good for all. */
@Component(service = NoteResource.class)
@JaxrsResource
@Path("v1/assistance/notes")
@Produces(Media.JSON)
public final class NoteResource {
    private final Notes notes;
    private final Creations creations;

    @Activate
    public NoteResource(@Reference Notes notes, @Reference Creations creations) {
        this.notes = notes;
        this.creations = creations;
    }

    @GET
    @Paged(sort = "changedAt")
    @Operation(summary = "Notes, found by their words; municipalities read what is published")
    public Answer<PageView<NoteView>> list(
            @QueryParam("topic") String topic, @QueryParam("q") String words, @Context Call call) {
        return Listing.answer(
                call,
                slice -> notes.list(call.caller(), Optional.ofNullable(topic), Optional.ofNullable(words), slice),
                NoteView::of);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Makes a note of an answer; requests that ask the same count as answered by it")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.request-not-found")
    public Answer<NoteView> create(NoteBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> notes.create(caller, body.toDraft()),
                made -> Answer.created("assistance/notes/" + made.id(), NoteView.of(made), made.version()));
    }

    @GET
    @Path("missing")
    @Paged
    @Operation(summary = "What was asked three times and more, and has no note")
    public Answer<PageView<Gap>> missing(@Context Call call) {
        return Listing.answer(call, slice -> Listing.page(notes.gaps(call.caller()), slice), gap -> gap);
    }

    @GET
    @Path("{note}")
    @Answers({200, 304})
    @Operation(summary = "A note")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.note-not-found")
    public Answer<NoteView> get(@PathParam("note") String id, @Context Call call) {
        Note note = notes.get(call.caller(), id);
        return Answer.of(NoteView.of(note), note.version());
    }

    @PUT
    @Path("{note}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes a note")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.note-not-found")
    public Answer<NoteView> put(@PathParam("note") String id, NoteBody body, @Context Call call) {
        Note note = notes.put(call.caller(), id, body.toDraft(), call.expected());
        return Answer.of(NoteView.of(note), note.version());
    }
}
