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
import cl.minka.schools.people.Organization;
import cl.minka.schools.people.OrganizationDraft;
import cl.minka.schools.people.Organizations;
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

/** Organizations that people belong to. */
@Component(service = OrganizationResource.class)
@JaxrsResource
@Path("v1/organizations")
@Produces(Media.JSON)
public final class OrganizationResource {

    private final Organizations organizations;
    private final Creations creations;

    @Activate
    public OrganizationResource(@Reference Organizations organizations, @Reference Creations creations) {
        this.organizations = organizations;
        this.creations = creations;
    }

    @GET
    @Paged(sort = {"name", "createdAt", "changedAt"})
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Organizations of the caller's municipality; for the association's organizers, all of them")
    public Answer<PageView<OrganizationView>> list(
            @QueryParam("municipality") String municipality,
            @QueryParam("kind") OrganizationDraft.Kind kind,
            @QueryParam("q") String words,
            @Context Call call) {
        Organizations.Filter filter = new Organizations.Filter(
                Optional.ofNullable(municipality), Optional.ofNullable(kind), Optional.ofNullable(words));
        return Listing.answer(
                call,
                slice -> organizations.list(call.caller(), filter, slice),
                OrganizationView::of,
                OrganizationView.TABLE);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Makes an organization")
    public Answer<OrganizationView> create(OrganizationBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> organizations.create(caller, body.toDraft()),
                made -> Answer.created("organizations/" + made.id(), OrganizationView.of(made), made.version()));
    }

    @GET
    @Path("{id}")
    @Answers({200, 304})
    @Operation(summary = "An organization with its officers")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.organization-not-found")
    public Answer<OrganizationView> get(@PathParam("id") String id, @Context Call call) {
        Organization one = organizations.get(call.caller(), id);
        return Answer.of(OrganizationView.of(one), one.version());
    }

    @PUT
    @Path("{id}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes an organization")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.organization-not-found")
    @Fails(kind = Kind.CONFLICT, value = "schools.organization-has-members")
    public Answer<OrganizationView> put(@PathParam("id") String id, OrganizationBody body, @Context Call call) {
        Organization one = organizations.put(call.caller(), id, body.toDraft(), call.expected());
        return Answer.of(OrganizationView.of(one), one.version());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Removes an organization to which nobody belongs")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.organization-not-found")
    @Fails(kind = Kind.CONFLICT, value = "schools.organization-has-members")
    public Answer<Void> delete(@PathParam("id") String id, @Context Call call) {
        organizations.delete(call.caller(), id, call.expected());
        return Answer.none();
    }
}
