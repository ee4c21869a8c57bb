package cl.minka.kernel.rest.platform;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.TableShape;
import cl.minka.kernel.territory.Indicator;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Municipality;
import cl.minka.kernel.territory.SizeBand;
import cl.minka.kernel.territory.TerritoryClass;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The 345 municipalities and their indicators. */
@Component(service = MunicipalityResource.class)
@JaxrsResource
@Path("v1/municipalities")
@Produces(Media.JSON)
public final class MunicipalityResource {
    private static final TableShape<Municipality> TABLE = TableShape.<Municipality>named("municipalities")
            .column("cut", Municipality::cut)
            .column("name", Municipality::name)
            .column("region", municipality -> municipality.region().code())
            .column("regionName", municipality -> municipality.region().name())
            .column("province", municipality -> municipality.province().code())
            .column("provinceName", municipality -> municipality.province().name())
            .column("population2017", municipality -> municipality.population().get(2017))
            .column("population2024", municipality -> municipality.population().get(2024))
            .column("class", Municipality::territoryClass)
            .column("sizeBand", Municipality::sizeBand);

    private static final TableShape<Value> VALUES = TableShape.<Value>named("indicators")
            .column("indicator", value -> value.indicator().id())
            .column("name", value -> value.indicator().name())
            .column("unit", value -> value.indicator().unit())
            .column("year", Value::year)
            .column("value", value -> value.indicator().values().get(value.year()));

    private final Municipalities municipalities;

    @Activate
    public MunicipalityResource(@Reference Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @GET
    @Paged(sort = {"cut", "name", "population"})
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Lists the municipalities of Chile")
    public Answer<PageView<MunicipalityView>> list(
            @QueryParam("region") String region,
            @QueryParam("q") String text,
            @QueryParam("sizeBand") SizeBand sizeBand,
            @QueryParam("class") TerritoryClass territoryClass,
            @Context Call call) {
        Municipalities.Filter filter = new Municipalities.Filter(
                Optional.ofNullable(region),
                Optional.ofNullable(text),
                Optional.ofNullable(sizeBand),
                Optional.ofNullable(territoryClass));
        return Listing.answer(call, slice -> municipalities.list(filter, slice), MunicipalityView::of, TABLE);
    }

    @GET
    @Path("{cut}")
    @Operation(summary = "Shows a municipality")
    @Fails(kind = Kind.NOT_FOUND, value = "kernel.municipality-not-found")
    public Answer<MunicipalityView> get(@PathParam("cut") String cut) {
        return Answer.of(MunicipalityView.of(found(cut)));
    }

    @GET
    @Path("{cut}/indicators")
    @Paged
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Lists the indicators of a municipality by year")
    @Fails(kind = Kind.NOT_FOUND, value = "kernel.municipality-not-found")
    public Answer<PageView<IndicatorView>> indicators(@PathParam("cut") String cut, @Context Call call) {
        found(cut);
        if (call.format().isTable()) {
            return Listing.table(call, () -> null, () -> values(cut), VALUES);
        }
        return Listing.answer(call, slice -> Listing.page(municipalities.indicators(cut), slice), IndicatorView::of);
    }

    private Municipality found(String cut) {
        return municipalities
                .find(cut)
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "kernel.municipality-not-found", Map.of("cut", cut)));
    }

    private java.util.Iterator<Value> values(String cut) {
        return municipalities.indicators(cut).stream()
                .flatMap(indicator ->
                        indicator.values().keySet().stream().sorted().map(year -> new Value(indicator, year)))
                .iterator();
    }

    private record Value(Indicator indicator, Integer year) {}
}
