package cl.minka.kernel.rest.sample;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Deferrals;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.rest.ImportReportView;
import cl.minka.kernel.rest.ImportWork;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.StreamedBody;
import cl.minka.kernel.rest.TableShape;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;

/** One operation of every kind. */
@Path("v1/things")
@Produces(Media.JSON)
public final class SampleResource {
    private static final Instant THEN = Instant.parse("2026-11-23T12:00:00.123Z");
    private static final TableShape<Integer> TABLE = TableShape.<Integer>named("things")
            .column("number", number -> number)
            .column("negative", number -> -number)
            .column("text", number -> number == 2 ? "=1+1" : "cosa " + number + ", \"ñandú\"")
            .column("shade", number -> Thing.Shade.VERY_DARK)
            .column("none", number -> Optional.empty());

    private final FakeJournal journal;
    private final Creations creations;
    private final Deferrals deferrals;
    private final ImportWork work;
    private final Map<String, Thing.Body> stored = new ConcurrentHashMap<>();
    final AtomicInteger made = new AtomicInteger();
    volatile Runnable beforeWrite = () -> {};

    SampleResource(FakeJournal journal, Creations creations, Deferrals deferrals, ImportWork work) {
        this.journal = journal;
        this.creations = creations;
        this.deferrals = deferrals;
        this.work = work;
    }

    @GET
    @Paged(sort = {"name", "number"})
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Things")
    public Answer<PageView<Integer>> list(
            @QueryParam("shade") Thing.Shade shade,
            @QueryParam("size") @DefaultValue("1200") int size,
            @QueryParam("tag") List<String> tags,
            @Context Call call) {
        List<Integer> all = IntStream.rangeClosed(1, size).boxed().toList();
        return Listing.answer(call, slice -> page(all, slice), number -> number, TABLE);
    }

    private static Page<Integer> page(List<Integer> all, cl.minka.kernel.Slice slice) {
        return Listing.page(all, slice);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A thing")
    @Fails(kind = Kind.NOT_FOUND, value = "sample.not-found")
    public Answer<Thing> get(@PathParam("id") String id) {
        return Answer.of(view(id, found(id)), 7);
    }

    @POST
    @Consumes(Media.JSON)
    @Operation(summary = "Makes a thing")
    public Answer<Thing> create(Thing.Body body, @Context Call call) {
        return creations.run(
                call, caller -> make(caller, body), name -> Answer.created("things/" + name, view(name, body), 1));
    }

    private String make(Caller caller, Thing.Body body) {
        String id = body.name() + "-" + made.incrementAndGet();
        beforeWrite.run();
        journal.write(caller, id);
        stored.put(id, body);
        return id;
    }

    @PUT
    @Path("{id}")
    @Consumes(Media.JSON)
    @Operation(summary = "Changes a thing")
    public Answer<Thing> put(@PathParam("id") String id, Thing.Body body, @Context Call call) {
        if (id.equals("secret")) {
            throw new Refusal(Kind.NOT_FOUND, "sample.not-found");
        }
        Expected expected = call.expected();
        if (stored.containsKey(id)) {
            expected.check(7);
        } else {
            expected.checkAbsent();
        }
        if (body.name() == null) {
            throw new InvalidInput(Fault.at("/name", "kernel.required"));
        }
        stored.put(id, body);
        return Answer.of(view(id, body), 8);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Removes a thing")
    public Answer<Void> delete(@PathParam("id") String id, @Context Call call) {
        call.expected().check(7);
        stored.remove(id);
        return Answer.none();
    }

    @POST
    @Path("import")
    @Consumes({Media.CSV, Media.XLSX})
    @Operation(summary = "Imports things")
    public Answer<ImportReportView> load(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, @Context Call call) {
        return deferrals.run(call, work, Map.of(ImportWork.DRY_RUN, Boolean.toString(dryRun)));
    }

    @PUT
    @Path("{id}/file")
    @StreamedBody
    @Consumes("*/*")
    @Operation(summary = "Takes a file")
    public Answer<Map<String, Object>> file(InputStream content) throws IOException {
        return Answer.of(Map.of("size", content.transferTo(OutputStream.nullOutputStream())));
    }

    @GET
    @Path("trouble/{kind}")
    @Operation(summary = "Fails")
    public Answer<Void> trouble(@PathParam("kind") String kind) {
        switch (kind) {
            case "bug" -> throw new IllegalStateException("SELECT * FROM secret");
            case "database" -> throw new IllegalStateException(new SQLTransientConnectionException("gone"));
            case "unknown-text" -> throw new Refusal(Kind.CONFLICT, "sample.nobody-wrote-this");
            default -> throw new Refusal(Kind.valueOf(kind), "kernel.forbidden");
        }
    }

    @GET
    @Path("unlisted")
    @Operation(summary = "Is in no matrix")
    public Answer<String> unlisted() {
        return Answer.of("seen");
    }

    private Thing.Body found(String id) {
        return Optional.ofNullable(stored.get(id)).orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "sample.not-found"));
    }

    private static Thing view(String id, Thing.Body body) {
        return new Thing(
                id,
                body.name(),
                body.nickname(),
                body.count() == null ? 0 : body.count(),
                body.weight() == null ? 0 : body.weight(),
                body.price(),
                Boolean.TRUE.equals(body.good()),
                body.shade(),
                body.since(),
                body.day(),
                body.tags() == null ? List.of() : body.tags(),
                body.more() == null ? Map.of() : body.more(),
                Optional.empty(),
                THEN);
    }
}
