package cl.minka.assistance.rest;

import cl.minka.assistance.given.GroupBy;
import cl.minka.assistance.given.Period;
import cl.minka.assistance.given.Satisfaction;
import cl.minka.assistance.given.Satisfied;
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

/** How content municipalities are. */
@Component(service = SatisfactionResource.class)
@JaxrsResource
@Path("v1/assistance/satisfaction")
@Produces(Media.JSON)
public final class SatisfactionResource {
    private static final TableShape<Satisfied> TABLE = TableShape.<Satisfied>named("satisfaction")
            .column("group", Satisfied::group)
            .column("ratings", Satisfied::ratings)
            .column("mean", SatisfactionResource::mean);

    private final Satisfaction satisfaction;

    @Activate
    public SatisfactionResource(@Reference Satisfaction satisfaction) {
        this.satisfaction = satisfaction;
    }

    /** Ratings of a group; both are null where fewer than five were given to an adviser other than the reader. */
    public record SatisfiedView(String group, Optional<Long> ratings, Optional<Double> mean) {
        static SatisfiedView of(Satisfied satisfied) {
            return new SatisfiedView(satisfied.group(), satisfied.ratings(), SatisfactionResource.mean(satisfied));
        }
    }

    private static Optional<Double> mean(Satisfied satisfied) {
        return satisfied.mean().isPresent() ? Optional.of(satisfied.mean().getAsDouble()) : Optional.empty();
    }

    @GET
    @Paged
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(
            summary =
                    "Ratings by municipality (when nothing is said), topic or adviser: how many, and their mean; few of one adviser are told to nobody else")
    public Answer<PageView<SatisfiedView>> report(
            @QueryParam("by") GroupBy by,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @Context Call call) {
        GroupBy group = by == null ? GroupBy.MUNICIPALITY : by;
        Period period = new Period(Optional.ofNullable(from), Optional.ofNullable(to));
        return Listing.answer(
                call,
                slice -> Listing.page(satisfaction.report(call.caller(), group, period), slice),
                SatisfiedView::of,
                TABLE);
    }
}
