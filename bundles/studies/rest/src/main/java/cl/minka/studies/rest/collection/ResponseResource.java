package cl.minka.studies.rest.collection;

import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Deferrals;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Format;
import cl.minka.kernel.rest.ImportReportView;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.TableShape;
import cl.minka.kernel.rest.Texts;
import cl.minka.studies.collection.Channel;
import cl.minka.studies.collection.Entry;
import cl.minka.studies.collection.Receipt;
import cl.minka.studies.collection.Receipt.Outcome;
import cl.minka.studies.collection.Response;
import cl.minka.studies.collection.Responses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
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

/** Responses of a survey. */
@Component(service = ResponseResource.class)
@JaxrsResource
@Path("v1/surveys/{id}/responses")
@Produces(Media.JSON)
public final class ResponseResource {
    static final String LINK = "Minka-Survey-Link";
    private static final String TAKES =
            "Takes a response or a list of them, each checked against the form: 201 when all are in, 207 when some were refused, 200 when all were here before; or a table (CSV, XLSX) of what was captured from paper, whole or not at all: column instance, unit, form, complete, interviewer, startedAt, endedAt where they are known, and one for each question";

    private final Responses responses;
    private final Creations creations;
    private final ResponseImport imports;
    private final Deferrals deferrals;
    private final Texts texts;

    @Activate
    public ResponseResource(
            @Reference Responses responses,
            @Reference Creations creations,
            @Reference ResponseImport imports,
            @Reference Deferrals deferrals,
            @Reference Texts texts) {
        this.responses = responses;
        this.creations = creations;
        this.imports = imports;
        this.deferrals = deferrals;
        this.texts = texts;
    }

    @GET
    @Paged(sort = "place")
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.JSON_LINES})
    @Operation(summary = "The responses in order of arrival; as a table a column for each question")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.survey-not-found")
    public Answer<PageView<ResponseView>> list(
            @PathParam("id") String id,
            @QueryParam("unit") String unit,
            @QueryParam("interviewer") String interviewer,
            @QueryParam("complete") Boolean complete,
            @QueryParam("channel") Channel channel,
            @Context Call call) {
        Responses.Filter filter = new Responses.Filter(
                Optional.ofNullable(unit),
                Optional.ofNullable(interviewer),
                Optional.ofNullable(complete),
                Optional.ofNullable(channel));
        if (call.format() == Format.JSONL) {
            responses.variables(call.caller(), id);
            return ResponseLines.answer(reader -> responses.export(call.caller(), id, filter, reader));
        }
        TableShape<Response> shape =
                ResponseView.table(call.format().isTable() ? responses.variables(call.caller(), id) : List.of());
        return Listing.answer(call, slice -> responses.list(call.caller(), id, filter, slice), ResponseView::of, shape);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers({200, 201, 207})
    @Operation(summary = TAKES)
    @Fails(kind = Kind.NOT_FOUND, value = "studies.survey-not-found")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"studies.survey-not-open", "studies.instance-taken", "studies.quota-full"})
    @Fails(kind = Kind.TOO_LARGE, value = "studies.response-too-large")
    public Answer<ReceiptView> submit(
            @PathParam("id") String id,
            ResponseBody body,
            @Parameter(description = "secret of the public link, for who has no account") @HeaderParam(LINK)
                    String link,
            @Context Call call) {
        Entry entry = entry(link, call);
        return creations.run(
                call,
                caller -> refuseWhole(body, responses.submit(caller, id, entry, body.toDrafts())),
                receipts -> answer(id, body, receipts, call));
    }

    @POST
    @Consumes({Media.CSV, Media.XLSX})
    @Operation(summary = TAKES)
    @Fails(kind = Kind.NOT_FOUND, value = "studies.survey-not-found")
    @Fails(kind = Kind.CONFLICT, value = "studies.survey-not-open")
    public Answer<ImportReportView> load(
            @PathParam("id") String id,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context Call call) {
        entry("", call);
        return deferrals.run(call, imports, ResponseImport.parameters(id, dryRun));
    }

    private static Entry entry(String link, Call call) {
        if (link != null && !link.isEmpty()) {
            return Entry.link(link);
        }
        if (call.caller().isAnonymous()) {
            throw new Refusal(Kind.UNAUTHENTICATED, "kernel.unauthenticated");
        }
        boolean works = call.caller().isAdmin()
                || call.caller().is(Role.ANALYST)
                || call.caller().is(Role.MUNICIPALITY);
        if (!works) {
            throw new Forbidden();
        }
        return Entry.work(Channel.BATCH);
    }

    /** A response alone that is refused is a problem; so is a batch of which nothing is taken. */
    private static List<Receipt> refuseWhole(ResponseBody body, List<Receipt> receipts) {
        if (!receipts.isEmpty() && receipts.stream().allMatch(one -> one.outcome() == Outcome.REFUSED)) {
            Refusal first = receipts.get(0).refusal().orElseThrow();
            boolean invalid = receipts.stream()
                    .allMatch(one -> one.refusal().orElseThrow().kind() == Kind.INVALID);
            if (!body.isBatch()) {
                throw first;
            }
            List<cl.minka.kernel.Fault> faults = IntStream.range(0, receipts.size())
                    .boxed()
                    .flatMap(n -> ReceiptView.faults(receipts.get(n), body.pointer(n)).stream())
                    .toList();
            throw invalid
                    ? new InvalidInput(faults)
                    : new Refusal(first.kind(), first.key(), first.arguments(), faults);
        }
        return receipts;
    }

    private Answer<ReceiptView> answer(String id, ResponseBody body, List<Receipt> receipts, Call call) {
        List<ReceiptView> views = IntStream.range(0, receipts.size())
                .mapToObj(n -> ReceiptView.of(receipts.get(n), body.pointer(n), texts, call.locale()))
                .toList();
        if (!body.isBatch()) {
            ReceiptView one = views.get(0);
            return one.outcome() == Outcome.CREATED
                    ? Answer.created("surveys/" + id + "/responses/" + one.instance(), one, one.edition())
                    : Answer.of(one, one.edition());
        }
        int refused = count(views, Outcome.REFUSED);
        int created = count(views, Outcome.CREATED);
        ReceiptView.BatchView batch = new ReceiptView.BatchView(
                created, count(views, Outcome.UNCHANGED), count(views, Outcome.EDITED), refused, views);
        return Answer.status(refused > 0 ? 207 : created > 0 ? 201 : 200, batch);
    }

    private static int count(List<ReceiptView> views, Outcome outcome) {
        return (int) views.stream().filter(one -> one.outcome() == outcome).count();
    }
}
