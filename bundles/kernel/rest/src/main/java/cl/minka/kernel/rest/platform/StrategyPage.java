package cl.minka.kernel.rest.platform;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Texts;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** A page that tells people which strategies are installed. */
@Component(service = StrategyPage.class)
@JaxrsResource
@Path("docs/strategies")
public final class StrategyPage {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private final InstalledPlugins plugins;
    private final Texts texts;

    @Activate
    public StrategyPage(@Reference InstalledPlugins plugins, @Reference Texts texts) {
        this.plugins = plugins;
        this.texts = texts;
    }

    @GET
    @Produces("text/html")
    @Answers(200)
    @Operation(summary = "Gives a page that shows the installed strategies and their parameters to people")
    public Answer<Void> get(@Context Call call) {
        String page = StrategyCatalogue.page(plugins.all(), texts, call.locale());
        return Answer.<Void>status(200, page.getBytes(StandardCharsets.UTF_8))
                .with("Content-Type", "text/html;charset=utf-8")
                .with("Content-Security-Policy", POLICY)
                .with("Cache-Control", "no-cache");
    }
}
