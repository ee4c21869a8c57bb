package cl.minka.kernel.rest.sample;

import cl.minka.kernel.Caller;
import cl.minka.kernel.operation.Measurements;
import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Deferrals;
import cl.minka.kernel.rest.FakeAuthentication;
import cl.minka.kernel.rest.FakeJobs;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.rest.ImportColumns;
import cl.minka.kernel.rest.ImportWork;
import cl.minka.kernel.rest.TestHost;
import cl.minka.kernel.rest.Texts;
import cl.minka.kernel.rest.problem.TextBook;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Row;
import cl.minka.kernel.table.Table;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.rules.ExternalResource;

/** The sample resource on a {@link TestHost}, for one test class. */
final class SampleHost extends ExternalResource {
    static final String GOOD = "{\"name\":\"mesa\"}";

    private final Measurements measurements;
    private TestHost host;
    private SampleResource resource;

    SampleHost() {
        this(null);
    }

    SampleHost(Measurements measurements) {
        this.measurements = measurements;
    }

    @Override
    protected void before() throws Exception {
        FakeJournal journal = new FakeJournal();
        Creations creations = new Creations(journal);
        FakeJobs jobs = new FakeJobs();
        TextBook texts = new TextBook();
        ImportWork work = new CountingImport(creations, texts);
        jobs.handle(work);
        resource = new SampleResource(journal, creations, new Deferrals(jobs, creations), work);
        host = new TestHost(new FakeAuthentication(), texts, resource);
        if (measurements != null) {
            host.measure(measurements);
        }
    }

    @Override
    protected void after() {
        try {
            host.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    SampleResource resource() {
        return resource;
    }

    URI base() {
        return host.base();
    }

    Client nobody() {
        return new Client(host.base());
    }

    Client organizer() {
        return nobody().as("organizadora");
    }

    /** Makes a thing and gives its id. */
    String made() {
        String location = organizer().post("/api/v1/things", GOOD).header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static final class CountingImport extends ImportWork {
        CountingImport(Creations creations, Texts texts) {
            super(creations, texts, ImportColumns.required("name").optional("weight"));
        }

        @Override
        public String kind() {
            return "things-import";
        }

        @Override
        protected ImportReport importAll(Caller caller, Map<String, String> parameters, Table table, boolean dryRun) {
            List<ImportReport.Problem> problems = new ArrayList<>();
            List<Row> rows = table.rows().toList();
            for (Row row : rows) {
                row.get("weight")
                        .filter(cell -> table.decimal(cell).isEmpty())
                        .ifPresent(cell -> problems.add(
                                new ImportReport.Problem(row.line(), "weight", "kernel.bad-number", Map.of())));
            }
            return new ImportReport(rows.size(), rows.size(), 0, 0, problems);
        }
    }
}
