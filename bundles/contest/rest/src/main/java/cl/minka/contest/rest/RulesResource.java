package cl.minka.contest.rest;

import cl.minka.contest.Contests;
import cl.minka.contest.Rules;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
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

/** The rules of a contest, version by version. */
@Component(service = RulesResource.class)
@JaxrsResource
@Path("v1/contests/{id}/rules")
@Produces(Media.JSON)
public final class RulesResource {
    private final Contests contests;

    @Activate
    public RulesResource(@Reference Contests contests) {
        this.contests = contests;
    }

    @GET
    @Operation(summary = "The rules in force, or an older version")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.rules-not-found"})
    public Answer<RulesView> get(
            @PathParam("id") String id, @QueryParam("version") Integer version, @Context Call call) {
        return answer(contests.rules(call.caller(), id, Optional.ofNullable(version)));
    }

    @GET
    @Path("versions")
    @Paged
    @Operation(summary = "All versions of the rules, oldest first")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    public Answer<PageView<RulesView>> versions(@PathParam("id") String id, @Context Call call) {
        List<Rules> versions = contests.rulesVersions(call.caller(), id);
        return Listing.answer(call, slice -> Listing.page(versions, slice), RulesView::of);
    }

    @PUT
    @Consumes(Media.JSON)
    @Operation(summary = "Stores the rules (Markdown); once the contest is open, as a new version")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    @Fails(kind = Kind.CONFLICT, value = "contest.wrong-status")
    public Answer<RulesView> put(@PathParam("id") String id, TextBody body, @Context Call call) {
        Rules stored = contests.putRules(call.caller(), id, body.text(), call.expected());
        return call.expected().stated()
                ? answer(stored)
                : Answer.created("contests/" + id + "/rules", RulesView.of(stored), stored.number());
    }

    private static Answer<RulesView> answer(Rules rules) {
        return Answer.of(RulesView.of(rules), rules.number());
    }
}
