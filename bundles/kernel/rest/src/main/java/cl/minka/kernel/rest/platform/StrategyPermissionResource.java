package cl.minka.kernel.rest.platform;

import cl.minka.kernel.plugin.StrategyPermission;
import cl.minka.kernel.plugin.StrategyPermissions;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Required;
import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

/** Who may choose a strategy. */
@Component(service = StrategyPermissionResource.class)
@JaxrsResource
@Path("v1/plugins/{kind}/{id}/permission")
@Produces(Media.JSON)
public final class StrategyPermissionResource {
    private final StrategyPermissions permissions;

    @Activate
    public StrategyPermissionResource(@Reference StrategyPermissions permissions) {
        this.permissions = permissions;
    }

    @GET
    @Operation(summary = "Shows which organisations may choose a strategy; none named means all")
    public Answer<PermissionView> get(@PathParam("kind") PluginView.PluginKind kind, @PathParam("id") String id) {
        StrategyPermission found = permissions.get(name(kind), id);
        return Answer.of(PermissionView.of(found), found.version());
    }

    @PUT
    @Consumes(Media.JSON)
    @Operation(summary = "Says which organisations may choose a strategy from now on")
    public Answer<PermissionView> put(
            @PathParam("kind") PluginView.PluginKind kind,
            @PathParam("id") String id,
            PermissionBody body,
            @Context Call call) {
        StrategyPermission next = permissions.put(call.caller(), name(kind), id, body.inOrder(), call.expected());
        return Answer.of(PermissionView.of(next), next.version());
    }

    private static String name(PluginView.PluginKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** {@code amuch} or CUT codes; left out for everyone, an empty list for nobody. */
    public record PermissionBody(Optional<List<String>> organizations) {
        /** In the order of the client, so that a fault names its place. */
        Optional<Set<String>> inOrder() {
            Required required = new Required();
            List<String> given = organizations.orElse(List.of());
            for (int n = 0; n < given.size(); n++) {
                required.check("/organizations/" + n, given.get(n));
            }
            required.orThrow();
            return organizations.map(LinkedHashSet::new);
        }
    }

    /** Who may choose a strategy. */
    public record PermissionView(Optional<List<String>> organizations) {
        static PermissionView of(StrategyPermission permission) {
            return new PermissionView(permission.organizations().map(some -> List.copyOf(new TreeSet<>(some))));
        }
    }
}
