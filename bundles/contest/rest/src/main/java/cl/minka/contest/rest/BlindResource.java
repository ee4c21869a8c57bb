package cl.minka.contest.rest;

import cl.minka.contest.BlindTwin;
import cl.minka.contest.BlindViews;
import cl.minka.contest.Contests;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Role;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** An initiative without what tells who presents it. */
@Component(service = BlindResource.class)
@JaxrsResource
@Path("v1/contests/{id}/initiatives/{iid}/blind")
@Produces(Media.JSON)
public final class BlindResource {
    private final BlindViews twins;
    private final Contests contests;

    @Activate
    public BlindResource(@Reference BlindViews twins, @Reference Contests contests) {
        this.twins = twins;
        this.contests = contests;
    }

    @GET
    @Answers({200, 304})
    @Operation(summary = "The blind view: for an organizer with its findings, for the committee the text alone")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.initiative-not-found"})
    public Answer<BlindReading> get(
            @PathParam("id") String id, @PathParam("iid") String initiative, @Context Call call) {
        Caller caller = call.caller();
        boolean asMember = caller.is(Role.COMMITTEE)
                && !caller.organizes(contests.get(caller, id).organizer());
        if (asMember) {
            return Answer.of(ShortlistedView.of(twins.forCommittee(caller, id, initiative)));
        }
        BlindTwin twin = twins.twin(caller, id, initiative);
        return Answer.of(BlindTwinView.of(twin), twin.version());
    }
}
