package cl.minka.assistance.rest;

import cl.minka.assistance.rest.funding.ApplicationResource;
import cl.minka.assistance.rest.funding.ChecklistResource;
import cl.minka.assistance.rest.funding.CitationResource;
import cl.minka.assistance.rest.funding.FundingLineResource;
import cl.minka.assistance.rest.funding.RemarkResource;
import cl.minka.assistance.rest.join.NoteCourseResource;
import cl.minka.assistance.rest.join.NotePracticeResource;
import cl.minka.assistance.rest.join.RequestPracticeResource;
import cl.minka.assistance.rest.project.GanttDesk;
import cl.minka.assistance.rest.project.GanttResource;
import cl.minka.assistance.rest.project.MilestoneResource;
import cl.minka.assistance.rest.project.PortfolioResource;
import cl.minka.assistance.rest.project.ProjectCalendarResource;
import cl.minka.assistance.rest.project.ProjectFeedResource;
import cl.minka.assistance.rest.project.ProjectFileResource;
import cl.minka.assistance.rest.project.ProjectResource;
import cl.minka.assistance.rest.project.SecretProjectCalendarResource;
import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Deferrals;
import cl.minka.kernel.rest.FakeAuthentication;
import cl.minka.kernel.rest.FakeJobs;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.rest.TestHost;
import cl.minka.kernel.rest.openapi.OpenApiResource;
import cl.minka.kernel.rest.problem.TextBook;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.rules.ExternalResource;

/** All resources of this bundle over HTTP, on fakes. */
final class AssistanceHost extends ExternalResource {
    final FakeJournal journal = new FakeJournal();
    final FakeRequests requests = new FakeRequests(journal);
    final FakeStaff staff = new FakeStaff();
    final FakeGanttCharts drawn = new FakeGanttCharts();
    private GanttDesk desk;
    private TestHost host;

    @Override
    protected void before() throws Throwable {
        TextBook texts = new TextBook();
        texts.addMessages(new AssistanceMessages());
        Object[] all = Stream.concat(Arrays.stream(resources(texts)), Stream.of(new OpenApiResource()))
                .toArray();
        host = new TestHost(new FakeAuthentication(), texts, all);
    }

    @Override
    protected void after() {
        try {
            host.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    Client as(String username) {
        return new Client(host.base()).as(username);
    }

    Client anonymous() {
        return new Client(host.base());
    }

    static Class<?>[] resourceClasses() {
        return Arrays.stream(new AssistanceHost().resources(new TextBook()))
                .map(Object::getClass)
                .toArray(Class<?>[]::new);
    }

    private Object[] resources(TextBook texts) {
        Creations creations = new Creations(journal);
        FakeProgress progress = new FakeProgress(requests, journal);
        FakeHours hours = new FakeHours(journal);
        FakeSatisfaction satisfaction = new FakeSatisfaction(journal);
        FakeProjects projects = new FakeProjects(journal);
        FakeProjectTimes times = new FakeProjectTimes(projects);
        FakeFunding funding = new FakeFunding(journal);
        FakeHandovers handovers = new FakeHandovers(journal);
        return List.of(
                        new RequestResource(requests, creations),
                        new RequestImportResource(
                                new RequestImportWork(creations, texts, new FakeHistory()),
                                new Deferrals(new FakeJobs(), creations)),
                        new RequestMoveResource(progress, creations),
                        new TimelineResource(progress),
                        new RequestAssignmentResource(progress, creations),
                        new EscalationResource(progress, creations),
                        new MessageResource(progress, creations),
                        new ServiceLevelResource(new FakeLevels()),
                        new ServiceCalendarResource(new FakeCalendars()),
                        new StaffResource(staff),
                        new ProposalResource(staff),
                        new DashboardResource(staff),
                        new WorkResource(hours, creations),
                        new HoursReportResource(hours),
                        new RatingResource(satisfaction, creations),
                        new SatisfactionResource(satisfaction),
                        new RequestFileResource(new FakeAttachments(journal), creations),
                        new NoteResource(new FakeNotes(journal), creations),
                        new ProjectResource(projects, creations),
                        new MilestoneResource(projects, creations),
                        new GanttResource(times, desk(texts)),
                        new ProjectCalendarResource(times),
                        new SecretProjectCalendarResource(times),
                        new ProjectFeedResource(times),
                        new PortfolioResource(times),
                        new ProjectFileResource(new FakeProjectDocuments(), creations),
                        new FundingLineResource(funding.lines(), creations),
                        new ApplicationResource(funding.applications(), creations),
                        new ChecklistResource(funding.applications()),
                        new CitationResource(funding.citations()),
                        new RequestPracticeResource(handovers, creations),
                        new NotePracticeResource(handovers, creations),
                        new NoteCourseResource(handovers, creations),
                        new RemarkResource(funding.applications(), creations))
                .toArray();
    }

    private GanttDesk desk(TextBook texts) {
        desk = new GanttDesk(texts, Clock.fixed(FakeRequests.THEN, ZoneOffset.UTC));
        desk.setCharts(drawn);
        return desk;
    }

    /** Nothing draws any more. */
    void undrawn() {
        desk.unsetCharts(drawn);
    }
}
