package cl.minka.schools.rest;

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
import cl.minka.schools.people.People;
import cl.minka.schools.people.Person;
import io.swagger.v3.oas.annotations.Operation;
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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** People on the rosters: those whom the caller sees. */
@Component(service = PersonResource.class)
@JaxrsResource
@Path("v1/people")
@Produces(Media.JSON)
public final class PersonResource {

    private final People people;
    private final Creations creations;

    @Activate
    public PersonResource(@Reference People people, @Reference Creations creations) {
        this.people = people;
        this.creations = creations;
    }

    @GET
    @Paged(sort = {"name", "createdAt", "changedAt"})
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "People whom the caller sees, by family name; by RUT they are found by POST /people/search")
    public Answer<PageView<PersonView>> list(
            @QueryParam("municipality") String municipality,
            @QueryParam("organization") String organization,
            @QueryParam("edition") String edition,
            @QueryParam("externalId") String externalId,
            @QueryParam("q") String words,
            @Context Call call) {
        People.Filter filter = new People.Filter(
                Optional.ofNullable(municipality),
                Optional.ofNullable(organization),
                Optional.ofNullable(edition),
                Optional.ofNullable(externalId),
                Optional.ofNullable(words));
        return Listing.answer(
                call, slice -> people.list(call.caller(), filter, slice), PersonView::of, PersonView.TABLE);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Puts a person on the roster; only a name is needed")
    @Fails(kind = Kind.CONFLICT, value = "schools.rut-taken")
    @Fails(kind = Kind.CONFLICT, value = "schools.rut-taken-elsewhere")
    @Fails(kind = Kind.CONFLICT, value = "schools.external-id-taken")
    @Fails(kind = Kind.CONFLICT, value = "schools.account-taken")
    public Answer<PersonView> create(PersonBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> people.create(caller, body.toDraft()),
                made -> Answer.created("people/" + made.id(), PersonView.of(made), made.version()));
    }

    @GET
    @Path("{id}")
    @Answers({200, 304})
    @Operation(summary = "A person; asked by an id that was merged, the person that it was merged into")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.person-not-found")
    public Answer<PersonView> get(@PathParam("id") String id, @Context Call call) {
        Person person = people.get(call.caller(), id);
        return Answer.of(PersonView.of(person), person.version());
    }

    @PUT
    @Path("{id}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes a person; who does not see the RUT leaves it as it is")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.person-not-found")
    @Fails(kind = Kind.CONFLICT, value = "schools.rut-kept")
    @Fails(kind = Kind.CONFLICT, value = "schools.rut-taken")
    @Fails(kind = Kind.CONFLICT, value = "schools.person-merged")
    @Fails(kind = Kind.CONFLICT, value = "schools.person-erased")
    public Answer<PersonView> put(@PathParam("id") String id, PersonBody body, @Context Call call) {
        Person person = people.put(call.caller(), id, body.toDraft(), call.expected());
        return Answer.of(PersonView.of(person), person.version());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Erases the personal data; figures of attendance stay, without a person")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.person-not-found")
    public Answer<Void> delete(@PathParam("id") String id, @Context Call call) {
        people.delete(call.caller(), id, call.expected());
        return Answer.none();
    }
}
