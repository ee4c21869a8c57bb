package cl.minka.kernel.rest.platform;

import cl.minka.kernel.Kind;
import cl.minka.kernel.plugin.PluginInstallation;
import cl.minka.kernel.plugin.Plugins;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Deferrals;
import cl.minka.kernel.rest.EmptyObject;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.NoFields;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import javax.ws.rs.DELETE;
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

/** The features with strategies that were installed while the platform ran. */
@Component(service = PluginFeatureResource.class)
@JaxrsResource
@Path("v1/plugins/features")
@Produces(Media.JSON)
public final class PluginFeatureResource {
    private final Plugins plugins;
    private final Deferrals deferrals;
    private final PluginWork work;

    @Activate
    public PluginFeatureResource(
            @Reference Plugins plugins, @Reference Deferrals deferrals, @Reference PluginWork work) {
        this.plugins = plugins;
        this.deferrals = deferrals;
        this.work = work;
    }

    @GET
    @Paged
    @Operation(summary = "Lists the features with strategies that were installed, with their state")
    public Answer<PageView<PluginInstallationView>> list(@Context Call call) {
        List<PluginInstallation> all = plugins.list(call.caller());
        return Listing.answer(call, slice -> Listing.page(all, slice), PluginInstallationView::of);
    }

    @GET
    @Path("{feature}/{version}")
    @Operation(summary = "Shows an installed version with its checks")
    @Fails(kind = Kind.NOT_FOUND, value = "kernel.plugin-not-installed")
    public Answer<PluginInstallationView> get(
            @PathParam("feature") String feature, @PathParam("version") String version, @Context Call call) {
        PluginInstallation found = plugins.get(call.caller(), feature, version);
        return Answer.of(PluginInstallationView.of(found), found.revision());
    }

    @DELETE
    @Answers(202)
    @Path("{feature}/{version}")
    @Operation(summary = "Removes a version, as a job, once nothing of it is running")
    @Fails(kind = Kind.NOT_FOUND, value = "kernel.plugin-not-installed")
    public Answer<PluginInstallationView> remove(
            @PathParam("feature") String feature,
            @PathParam("version") String version,
            @QueryParam("force") boolean force,
            @Context Call call) {
        call.expected().check(plugins.get(call.caller(), feature, version).revision());
        return hand(call, PluginWork.REMOVE, feature, version, force);
    }

    @POST
    @Path("{feature}/{version}/checks")
    @EmptyObject
    @Answers(202)
    @Operation(summary = "Tries an active version again on the data of those who use it, as a job")
    @Fails(kind = Kind.NOT_FOUND, value = "kernel.plugin-not-installed")
    public Answer<PluginInstallationView> check(
            @PathParam("feature") String feature, @PathParam("version") String version, @Context Call call) {
        NoFields.check(call.body());
        plugins.get(call.caller(), feature, version);
        return hand(call, PluginWork.CHECK, feature, version, false);
    }

    @POST
    @Path("{feature}/rollback")
    @EmptyObject
    @Answers(202)
    @Operation(summary = "Brings back, as a job, the version that the active one replaced last")
    public Answer<PluginInstallationView> rollback(@PathParam("feature") String feature, @Context Call call) {
        NoFields.check(call.body());
        return hand(call, PluginWork.ROLLBACK, feature, "", false);
    }

    private Answer<PluginInstallationView> hand(
            Call call, String operation, String feature, String version, boolean force) {
        return deferrals.hand(
                call,
                work,
                Map.of(
                        PluginWork.OPERATION,
                        operation,
                        PluginWork.FEATURE,
                        feature,
                        PluginWork.VERSION,
                        version,
                        PluginWork.FORCE,
                        Boolean.toString(force)));
    }
}
