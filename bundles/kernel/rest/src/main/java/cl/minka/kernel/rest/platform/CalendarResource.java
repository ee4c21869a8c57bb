package cl.minka.kernel.rest.platform;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.Required;
import cl.minka.kernel.rest.TableShape;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.time.Holiday;
import cl.minka.kernel.time.WorkingDays;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
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

/** Terms in working days and the holiday table. */
@Component(service = CalendarResource.class)
@JaxrsResource
@Path("v1/calendar")
@Produces(Media.JSON)
public final class CalendarResource {
    private static final TableShape<Holiday> TABLE = TableShape.<Holiday>named("holidays")
            .column("date", Holiday::date)
            .column("name", Holiday::name)
            .column("mandatory", Holiday::mandatory)
            .column("territory", holiday -> new TreeSet<>(holiday.territory()))
            .column("source", Holiday::source);

    private final WorkingDays workingDays;
    private final Municipalities municipalities;
    private final Clock clock;

    @Activate
    public CalendarResource(
            @Reference WorkingDays workingDays, @Reference Municipalities municipalities, @Reference Clock clock) {
        this.workingDays = workingDays;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @GET
    @Path("working-days")
    @Operation(summary = "Computes the last day of a term in working days; the day of notice does not count")
    public Answer<TermView> term(
            @QueryParam("from") LocalDate from,
            @QueryParam("days") Integer days,
            @QueryParam("municipality") String municipality) {
        new Required().check("/query/from", from).check("/query/days", days).orThrow();
        Optional<String> cut = Optional.ofNullable(municipality);
        if (cut.filter(code -> municipalities.find(code).isEmpty()).isPresent()) {
            throw new InvalidInput(Fault.at("/query/municipality", "kernel.unknown-municipality"));
        }
        LocalDate date = workingDays.add(from, days, cut);
        Instant deadline = date.plusDays(1).atStartOfDay(WorkingDays.ZONE).toInstant();
        return Answer.of(new TermView(from, days, cut, date, deadline));
    }

    @GET
    @Path("holidays")
    @Paged
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Lists the holidays of a year; the present one when none is given")
    public Answer<PageView<HolidayView>> holidays(@QueryParam("year") Integer year, @Context Call call) {
        int wanted =
                year == null ? LocalDate.now(clock.withZone(WorkingDays.ZONE)).getYear() : year;
        return Listing.answer(call, slice -> Listing.page(workingDays.holidays(wanted), slice), HolidayView::of, TABLE);
    }

    @GET
    @Path("holidays/{date}")
    @Operation(summary = "Shows what the editable table, or else the rule of law, says of a date")
    @Fails(kind = Kind.NOT_FOUND, value = "kernel.holiday-not-found")
    public Answer<HolidayEntryView> entry(@PathParam("date") LocalDate date) {
        WorkingDays.Entry entry =
                workingDays.entry(date).orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "kernel.holiday-not-found"));
        return Answer.of(HolidayEntryView.of(entry), entry.version());
    }

    @PUT
    @Path("holidays/{date}")
    @Consumes(Media.JSON)
    @Operation(summary = "Enters, changes or (with working: true) cancels a holiday")
    public Answer<HolidayEntryView> put(@PathParam("date") LocalDate date, HolidayBody body, @Context Call call) {
        body.checkDate(date);
        WorkingDays.Entry entry = workingDays.put(
                call.caller(),
                date,
                Required.text(body.name()),
                body.mandatory().orElse(false),
                body.working().orElse(false),
                call.expected());
        HolidayEntryView view = HolidayEntryView.of(entry);
        return Answer.stored(call, "calendar/holidays/" + date, view, entry.version());
    }

    /** The last day of a term, and the instant at which it ends in Chile. */
    public record TermView(LocalDate from, int days, Optional<String> municipality, LocalDate date, Instant deadline) {}
}
