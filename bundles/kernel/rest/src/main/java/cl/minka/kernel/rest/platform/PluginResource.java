package cl.minka.kernel.rest.platform;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Deferrals;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The strategies that are installed. */
@Component(service = PluginResource.class)
@JaxrsResource
@Path("v1/plugins")
@Produces(Media.JSON)
public final class PluginResource {
    private final InstalledPlugins plugins;
    private final Deferrals deferrals;
    private final PluginWork work;

    @Activate
    public PluginResource(
            @Reference InstalledPlugins plugins, @Reference Deferrals deferrals, @Reference PluginWork work) {
        this.plugins = plugins;
        this.deferrals = deferrals;
        this.work = work;
    }

    @GET
    @Paged
    @Operation(summary = "Lists the installed strategies")
    public Answer<PageView<PluginView>> list(@QueryParam("kind") PluginView.PluginKind kind, @Context Call call) {
        List<PluginView> found = plugins.all().stream()
                .filter(plugin -> kind == null || plugin.kind() == kind)
                .toList();
        return Listing.answer(call, slice -> Listing.page(found, slice), Function.identity());
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(202)
    @Operation(summary = "Installs a version of a feature with strategies, as a job, once it has passed its checks")
    public Answer<PluginInstallationView> install(PluginBody body, @Context Call call) {
        body.check();
        return deferrals.hand(call, work, Map.of(PluginWork.OPERATION, PluginWork.INSTALL));
    }

    @GET
    @Path("{kind}/{id}")
    @Operation(summary = "Shows an installed strategy with the schema of its parameters")
    @Fails(kind = Kind.NOT_FOUND, value = "kernel.plugin-not-found")
    public Answer<PluginView> get(@PathParam("kind") PluginView.PluginKind kind, @PathParam("id") String id) {
        return plugins.all().stream()
                .filter(plugin -> plugin.kind() == kind && plugin.id().equals(id))
                .findFirst()
                .map(Answer::of)
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "kernel.plugin-not-found"));
    }
}
