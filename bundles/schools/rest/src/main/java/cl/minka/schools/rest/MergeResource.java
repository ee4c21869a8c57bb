package cl.minka.schools.rest;

import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Required;
import cl.minka.schools.people.People;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Makes two records one, as a person decided. */
@Component(service = MergeResource.class)
@JaxrsResource
@Path("v1/people/{id}/merge")
@Produces(Media.JSON)
public final class MergeResource {

    private final People people;
    private final Creations creations;

    @Activate
    public MergeResource(@Reference People people, @Reference Creations creations) {
        this.people = people;
        this.creations = creations;
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(
            summary =
                    "Both are one person: the other takes over what it lacks, and the enrolments; this id goes on answering."
                            + " If-Match is heeded, not needed")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.person-not-found")
    @Fails(kind = Kind.CONFLICT, value = "schools.two-ruts")
    @Fails(kind = Kind.CONFLICT, value = "schools.two-accounts")
    @Fails(kind = Kind.CONFLICT, value = "schools.person-merged")
    @Fails(kind = Kind.CONFLICT, value = "schools.person-erased")
    public Answer<PersonView> merge(@PathParam("id") String id, MergeBody body, @Context Call call) {
        Expected expected = call.expected().stated() ? call.expected() : Expected.anyVersion();
        return creations.run(
                call,
                caller -> people.merge(caller, id, Required.text(body.into()), expected),
                person -> Answer.of(PersonView.of(person), person.version()));
    }
}
