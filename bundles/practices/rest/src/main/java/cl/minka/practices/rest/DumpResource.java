package cl.minka.practices.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.practices.Practice;
import cl.minka.practices.Practices;
import io.swagger.v3.oas.annotations.Operation;
import java.util.function.Function;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The catalogue as open data. */
@Component(service = DumpResource.class)
@JaxrsResource
@Path("v1/practices/dump")
public final class DumpResource {
    private final Practices practices;

    @Activate
    public DumpResource(@Reference Practices practices) {
        this.practices = practices;
    }

    @GET
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "All public practices, as an array of JSON or a table, whoever asks")
    public Answer<PageView<PracticeView>> get(@Context Call call) {
        Caller anybody = Caller.anonymous(call.requestId());
        Function<Slice, Page<Practice>> source = slice -> practices.list(anybody, Practices.Filter.none(), slice);
        Answer<PageView<PracticeView>> answer = call.format().isTable()
                ? Listing.answer(call, source, PracticeView::of, PracticeView.DUMP)
                : Listing.array(source, PracticeView::of, "minka-practices.json");
        return answer.with("Cache-Control", "public, max-age=300");
    }
}
