package cl.minka.schools.rest.indicator;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.BadParameter;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Texts;
import cl.minka.schools.indicator.IndicatorTable;
import cl.minka.schools.indicator.Indicators;
import cl.minka.schools.indicator.Indicators.Grouping;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Indicators of the schools. */
@Component(service = IndicatorResource.class)
@JaxrsResource
@Path("v1/schools/indicators")
@Produces(Media.JSON)
public final class IndicatorResource {
    private final Indicators indicators;
    private final Texts texts;

    @Activate
    public IndicatorResource(@Reference Indicators indicators, @Reference Texts texts) {
        this.indicators = indicators;
        this.texts = texts;
    }

    @GET
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(
            summary =
                    "Reach, completion, attendance and hours, in all and by groups (by: commune, region, organization, content-area,"
                            + " school, programme, course, edition, sex, month, separated by commas); municipalities see their own, without"
                            + " groups of fewer than five people")
    public Answer<IndicatorView> get(
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("school") String school,
            @QueryParam("programme") String programme,
            @QueryParam("course") String course,
            @QueryParam("edition") String edition,
            @QueryParam("contentArea") String contentArea,
            @QueryParam("commune") String commune,
            @QueryParam("organization") String organization,
            @QueryParam("by") @DefaultValue("commune,organization,content-area") String by,
            @Context Call call) {
        Indicators.Question question = new Indicators.Question(
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.ofNullable(school),
                Optional.ofNullable(programme),
                Optional.ofNullable(course),
                Optional.ofNullable(edition),
                Optional.ofNullable(contentArea),
                Optional.ofNullable(commune),
                Optional.ofNullable(organization),
                groupings(by));
        IndicatorTable table = new GroupTexts(texts, call.locale()).named(indicators.of(call.caller(), question));
        return Listing.table(call, () -> IndicatorView.of(table), IndicatorView.Row.of(table), IndicatorView.TABLE);
    }

    private static List<Grouping> groupings(String by) {
        List<Grouping> all = new ArrayList<>();
        for (String name : by.isBlank() ? new String[0] : by.split(",")) {
            all.add(Arrays.stream(Grouping.values())
                    .filter(one -> IndicatorView.name(one).equals(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> BadParameter.of("by", "schools.bad-grouping")));
        }
        return all;
    }
}
