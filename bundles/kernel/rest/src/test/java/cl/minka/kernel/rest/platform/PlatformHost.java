package cl.minka.kernel.rest.platform;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Deferrals;
import cl.minka.kernel.rest.FakeAuthentication;
import cl.minka.kernel.rest.FakeJobs;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.rest.FakePapers;
import cl.minka.kernel.rest.OpenTasks;
import cl.minka.kernel.rest.TestHost;
import cl.minka.kernel.rest.openapi.OpenApiResource;
import cl.minka.kernel.rest.page.DocsResource;
import cl.minka.kernel.rest.page.InvitationPage;
import cl.minka.kernel.rest.problem.JobProblems;
import cl.minka.kernel.rest.problem.Problems;
import cl.minka.kernel.rest.problem.TextBook;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.rules.ExternalResource;

/** The resources of the platform on a {@link TestHost}, for one test class. */
final class PlatformHost extends ExternalResource {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final InstalledPlugins plugins = new InstalledPlugins(new OpenGates());
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final FakeTrail trail = new FakeTrail();
    private TestHost host;
    private Object[] resources;

    @Override
    protected void before() throws Exception {
        FakeJournal journal = new FakeJournal();
        Creations creations = new Creations(journal);
        FakeJobs jobs = new FakeJobs();
        TextBook texts = new TextBook();
        FakeAuthentication authentication = new FakeAuthentication();
        FakeAccounts accounts = new FakeAccounts(journal);
        FakeMunicipalities municipalities = new FakeMunicipalities();
        AccountImport work = new AccountImport(creations, texts, accounts);
        jobs.handle(work);
        FakePlugins lifecycle = new FakePlugins(journal);
        PluginWork pluginWork = new PluginWork(creations, lifecycle);
        jobs.handle(pluginWork);
        MeResource me = new MeResource(accounts, new FakeSubjects());
        me.addTasks(
                caller -> List.of(new OpenTasks.Task("evaluation", "Concurso", "me/assignments", 2, Optional.of(NOW))));
        resources = new Object[] {
            new MunicipalityResource(municipalities),
            new RegionResource(municipalities),
            new CalendarResource(new FakeWorkingDays(), municipalities, Clock.fixed(NOW, ZoneOffset.UTC)),
            new TokenResource(authentication),
            me,
            new AccountResource(accounts, creations, new Deferrals(jobs, creations), work),
            new AccountInvitationResource(accounts),
            new InvitationResource(accounts),
            new PluginResource(plugins, new Deferrals(jobs, creations), pluginWork),
            new PluginFeatureResource(lifecycle, new Deferrals(jobs, creations), pluginWork),
            new StrategyPermissionResource(lifecycle),
            new StrategyPage(plugins, texts),
            new AuditResource(trail),
            new PaperResource(new FakePapers()),
            new JobResource(jobs, new JobProblems(new Problems(texts))),
            new PersonalDataResource(new FakeSubjects(), texts),
            new NoticeResource(new FakeNotices(journal), new NoticeWording(texts)),
            new NoticePreferenceResource(new FakeNotices(journal), texts),
            new DeliveryResource(new FakeNotices(journal), creations),
            new MailRefusalResource(refused::add),
            new OpenApiResource(),
            new DocsResource(),
            new InvitationPage()
        };
        host = new TestHost(authentication, texts, resources);
    }

    @Override
    protected void after() {
        try {
            host.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    URI base() {
        return host.base();
    }

    Client nobody() {
        return new Client(host.base());
    }

    Client admin() {
        return nobody().as("admin");
    }

    List<Object> resources() {
        return List.of(resources);
    }

    InstalledPlugins plugins() {
        return plugins;
    }

    FakeTrail trail() {
        return trail;
    }

    /** The notices whose mails were refused. */
    List<String> refused() {
        return refused;
    }
}
