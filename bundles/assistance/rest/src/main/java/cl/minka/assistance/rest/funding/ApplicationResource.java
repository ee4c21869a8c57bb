package cl.minka.assistance.rest.funding;

import cl.minka.assistance.funding.Application;
import cl.minka.assistance.funding.Applications;
import cl.minka.assistance.funding.Eligibility;
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
import cl.minka.kernel.rest.Required;
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

/** Applications to funding lines. */
@Component(service = ApplicationResource.class)
@JaxrsResource
@Path("v1/applications")
@Produces(Media.JSON)
public final class ApplicationResource {
    private final Applications applications;
    private final Creations creations;

    @Activate
    public ApplicationResource(@Reference Applications applications, @Reference Creations creations) {
        this.applications = applications;
        this.creations = creations;
    }

    /** Where an application should go: a state of its line. */
    public record ApplicationMoveBody(String to, Optional<String> reason) {}

    @GET
    @Paged(sort = {"createdAt", "changedAt"})
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Applications: a municipality's own, those of whom one advises, all for the association")
    public Answer<PageView<ApplicationView>> list(
            @QueryParam("fundingLine") String fundingLine,
            @QueryParam("municipality") String municipality,
            @QueryParam("state") String state,
            @Context Call call) {
        Applications.Filter filter = new Applications.Filter(
                Optional.ofNullable(fundingLine), Optional.ofNullable(municipality), Optional.ofNullable(state));
        return Listing.answer(
                call,
                slice -> applications.list(call.caller(), filter, slice),
                ApplicationView::of,
                ApplicationView.TABLE);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Begins an application while a call is open; numbers tell their source")
    @Fails(kind = Kind.CONFLICT, value = "assistance.no-call")
    public Answer<ApplicationView> create(ApplicationBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> applications.create(caller, body.toDraft()),
                made -> Answer.created("applications/" + made.id(), ApplicationView.of(made), made.version()));
    }

    @GET
    @Path("{id}")
    @Answers({200, 304})
    @Operation(summary = "An application")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.application-not-found")
    public Answer<ApplicationView> get(@PathParam("id") String id, @Context Call call) {
        Application application = applications.get(call.caller(), id);
        return Answer.of(ApplicationView.of(application), application.version());
    }

    @PUT
    @Path("{id}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes an application that goes on; its municipality and line stay")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.application-not-found")
    @Fails(kind = Kind.CONFLICT, value = "assistance.application-ended")
    public Answer<ApplicationView> put(@PathParam("id") String id, ApplicationBody body, @Context Call call) {
        Application application = applications.put(call.caller(), id, body.toDraft(), call.expected());
        return Answer.of(ApplicationView.of(application), application.version());
    }

    @GET
    @Path("{id}/eligibility")
    @Operation(summary = "Each rule of the line with its norm, the values that were used and what came out")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.application-not-found")
    public Answer<Eligibility> eligibility(@PathParam("id") String id, @Context Call call) {
        return Answer.of(applications.eligibility(call.caller(), id));
    }

    @POST
    @Path("{id}/transitions")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Moves an application; a refusal lists rules that are not met and documents that are missing")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.application-not-found")
    @Fails(kind = Kind.CONFLICT, value = "assistance.transition-refused")
    public Answer<ApplicationView> move(@PathParam("id") String id, ApplicationMoveBody body, @Context Call call) {
        new Required().check("/to", body.to()).orThrow();
        return creations.run(
                call,
                caller -> applications.move(caller, id, body.to(), body.reason()),
                moved -> Answer.of(ApplicationView.of(moved), moved.version()));
    }
}
