package cl.minka.schools.rest;

import cl.minka.kernel.Page;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Required;
import cl.minka.schools.people.People;
import cl.minka.schools.people.Person;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Finds people by what must stand in no address. */
@Component(service = PersonSearchResource.class)
@JaxrsResource
@Path("v1/people/search")
@Produces(Media.JSON)
public final class PersonSearchResource {

    private final People people;

    @Activate
    public PersonSearchResource(@Reference People people) {
        this.people = people;
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "The person with that RUT, if the caller sees one")
    public Answer<PageView<PersonView>> search(RutBody body, @Context Call call) {
        List<Person> found = people.withRut(call.caller(), Required.text(body.rut()));
        return Answer.of(
                PageView.of(new Page<>(found, Optional.empty(), OptionalLong.of(found.size())), PersonView::of));
    }
}
