package cl.minka.schools.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
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

/** Keeps two records apart, as a person decided. */
@Component(service = DistinctResource.class)
@JaxrsResource
@Path("v1/people/{id}/distinct")
@Produces(Media.JSON)
public final class DistinctResource {

    private final People people;

    @Activate
    public DistinctResource(@Reference People people) {
        this.people = people;
    }

    @POST
    @Consumes(Media.JSON)
    @Operation(summary = "Both are different people: the pair is shown no more")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.person-not-found")
    public Answer<Void> distinct(@PathParam("id") String id, DistinctBody body, @Context Call call) {
        people.keepApart(call.caller(), id, Required.text(body.other()));
        return Answer.none();
    }
}
