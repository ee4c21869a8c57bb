package cl.minka.assistance.rest;

import cl.minka.assistance.staff.Skill;
import cl.minka.assistance.staff.Staff;
import cl.minka.assistance.staff.StaffMember;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.Required;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Those who assist. */
@Component(service = StaffResource.class)
@JaxrsResource
@Path("v1/assistance/staff")
@Produces(Media.JSON)
public final class StaffResource {
    private final Staff staff;

    @Activate
    public StaffResource(@Reference Staff staff) {
        this.staff = staff;
    }

    /** What somebody knows of a topic, 1 to 3. */
    public record SkillBody(String topic, Integer level) {}

    /** What an adviser knows and can take. */
    @JsonIgnoreProperties({"username", "name", "load", "version"})
    public record StaffBody(List<SkillBody> skills, Integer capacity, Optional<LocalDate> awayUntil) {
        List<Skill> known() {
            List<SkillBody> given = Required.list(skills);
            Required required = new Required().check("/capacity", capacity);
            for (int n = 0; n < given.size(); n++) {
                required.check("/skills/" + n + "/level", given.get(n).level);
            }
            required.orThrow();
            return given.stream()
                    .map(one -> new Skill(Required.text(one.topic), one.level))
                    .toList();
        }
    }

    @GET
    @Paged
    @Operation(summary = "Those who assist: what they know, what they can take, how much they have")
    public Answer<PageView<StaffMember>> list(@Context Call call) {
        return Listing.answer(call, slice -> Listing.page(staff.list(call.caller()), slice), member -> member);
    }

    @GET
    @Path("{username}")
    @Answers({200, 304})
    @Operation(summary = "Somebody who assists")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.adviser-not-found")
    public Answer<StaffMember> get(@PathParam("username") String username, @Context Call call) {
        StaffMember member = staff.get(call.caller(), username);
        return Answer.of(member, member.version());
    }

    @PUT
    @Path("{username}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Says what an adviser knows and can take: by himself, or by an organizer")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.adviser-not-found")
    public Answer<StaffMember> put(@PathParam("username") String username, StaffBody body, @Context Call call) {
        StaffMember member =
                staff.put(call.caller(), username, body.known(), body.capacity(), body.awayUntil(), call.expected());
        return Answer.of(member, member.version());
    }
}
