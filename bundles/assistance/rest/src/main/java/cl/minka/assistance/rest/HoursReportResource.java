package cl.minka.assistance.rest;

import cl.minka.assistance.given.GroupBy;
import cl.minka.assistance.given.Hours;
import cl.minka.assistance.given.HoursGiven;
import cl.minka.assistance.given.Period;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.TableShape;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The hours that were given, summed. */
@Component(service = HoursReportResource.class)
@JaxrsResource
@Path("v1/assistance/hours")
@Produces(Media.JSON)
public final class HoursReportResource {
    private static final TableShape<HoursGiven> TABLE = TableShape.<HoursGiven>named("hours")
            .column("group", HoursGiven::group)
            .column("requests", HoursGiven::requests)
            .column("minutes", HoursGiven::minutes)
            .column("hours", HoursGiven::hours);

    private final Hours hours;

    @Activate
    public HoursReportResource(@Reference Hours hours) {
        this.hours = hours;
    }

    /** Hours given to a municipality, to a topic, or by an adviser. */
    public record HoursGivenView(String group, long requests, long minutes, double hours) {
        static HoursGivenView of(HoursGiven given) {
            return new HoursGivenView(given.group(), given.requests(), given.minutes(), given.hours());
        }
    }

    @GET
    @Paged
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(
            summary =
                    "Hours given by municipality (when nothing is said), topic or adviser, from one day to another, both included")
    public Answer<PageView<HoursGivenView>> report(
            @QueryParam("by") GroupBy by,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @Context Call call) {
        GroupBy group = by == null ? GroupBy.MUNICIPALITY : by;
        Period period = new Period(Optional.ofNullable(from), Optional.ofNullable(to));
        return Listing.answer(
                call,
                slice -> Listing.page(hours.report(call.caller(), group, period), slice),
                HoursGivenView::of,
                TABLE);
    }
}
