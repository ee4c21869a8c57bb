package cl.minka.schools.rest;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Deferrals;
import cl.minka.kernel.rest.FakeAuthentication;
import cl.minka.kernel.rest.FakeJobs;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.rest.Guesses;
import cl.minka.kernel.rest.PublicAddress;
import cl.minka.kernel.rest.TestHost;
import cl.minka.kernel.rest.openapi.OpenApiResource;
import cl.minka.kernel.rest.problem.TextBook;
import cl.minka.schools.rest.assessment.AssessmentResource;
import cl.minka.schools.rest.assessment.ProgressResource;
import cl.minka.schools.rest.attendance.AttendanceResource;
import cl.minka.schools.rest.attendance.AttendanceSheetResource;
import cl.minka.schools.rest.attendance.BatchResource;
import cl.minka.schools.rest.attendance.CheckInResource;
import cl.minka.schools.rest.attendance.CodePictureResource;
import cl.minka.schools.rest.attendance.CodeResource;
import cl.minka.schools.rest.attendance.ConflictResource;
import cl.minka.schools.rest.attendance.EditionAttendanceResource;
import cl.minka.schools.rest.attendance.ScanResource;
import cl.minka.schools.rest.attendance.SheetResource;
import cl.minka.schools.rest.calendar.CalendarFeedResource;
import cl.minka.schools.rest.calendar.EditionCalendarResource;
import cl.minka.schools.rest.calendar.EditionHolidaysResource;
import cl.minka.schools.rest.calendar.MyCalendarResource;
import cl.minka.schools.rest.calendar.SecretCalendarResource;
import cl.minka.schools.rest.certificate.CertificateCheckResource;
import cl.minka.schools.rest.certificate.CertificatePaperResource;
import cl.minka.schools.rest.certificate.CertificateResource;
import cl.minka.schools.rest.certificate.CertificateReviewResource;
import cl.minka.schools.rest.certificate.CredentialKeyResource;
import cl.minka.schools.rest.certificate.EditionCertificatesPaperResource;
import cl.minka.schools.rest.certificate.EligibilityResource;
import cl.minka.schools.rest.certificate.HeldCredentialResource;
import cl.minka.schools.rest.certificate.HeldTokenResource;
import cl.minka.schools.rest.certificate.IssuerResource;
import cl.minka.schools.rest.certificate.MyCertificatesResource;
import cl.minka.schools.rest.certificate.OpenCredentialResource;
import cl.minka.schools.rest.certificate.OpenTokenResource;
import cl.minka.schools.rest.certificate.StatusListResource;
import cl.minka.schools.rest.certificate.StatusListTokenResource;
import cl.minka.schools.rest.indicator.IndicatorResource;
import cl.minka.schools.rest.record.OrganizationRecordResource;
import cl.minka.schools.rest.record.PersonRecordResource;
import cl.minka.schools.rest.training.ProductResource;
import cl.minka.schools.rest.training.TrainingRequestResource;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.rules.ExternalResource;

/** All resources of this bundle over HTTP, on fakes. */
final class SchoolsHost extends ExternalResource {
    final FakeJournal journal = new FakeJournal();
    final FakeOffer offer = new FakeOffer(journal);
    final FakeRoster roster = new FakeRoster(journal);
    final FakeEnrolments enrolments = new FakeEnrolments(journal, roster);
    final FakeJobs jobs = new FakeJobs();
    final FakeAttendance attendance = new FakeAttendance();
    final FakeReach reach = new FakeReach(journal);
    final FakeCertificates certificates = new FakeCertificates(journal);
    private TestHost host;

    @Override
    protected void before() throws Throwable {
        TextBook texts = new TextBook();
        texts.addMessages(new SchoolsMessages());
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
        return Arrays.stream(new SchoolsHost().resources(new TextBook()))
                .map(Object::getClass)
                .toArray(Class<?>[]::new);
    }

    private Object[] resources(TextBook texts) {
        Creations creations = new Creations(journal);
        Deferrals deferrals = new Deferrals(jobs, creations);
        PublicAddress address = new PublicAddress("");
        Guesses guesses = new Guesses(Clock.systemUTC());
        PersonImport personImport = new PersonImport(creations, texts, roster.people);
        EnrolmentImport enrolmentImport = new EnrolmentImport(creations, texts, enrolments);
        jobs.handle(personImport);
        return List.of(
                        new OrganizationResource(roster.organizations, creations),
                        new PersonResource(roster.people, creations),
                        new PersonSearchResource(roster.people),
                        new PersonImportResource(personImport, deferrals),
                        new DuplicateResource(roster.people),
                        new MergeResource(roster.people, creations),
                        new DistinctResource(roster.people),
                        new ConsentResource(roster.consents, creations),
                        new ConsentTextResource(roster.consents, creations),
                        new EnrolmentResource(enrolments, creations),
                        new EnrolmentImportResource(enrolmentImport, deferrals),
                        new MyEnrolmentsResource(enrolments),
                        new InvitationResource(enrolments, creations),
                        new SchoolResource(offer.schools, creations),
                        new ProgrammeResource(offer.programmes, creations),
                        new CourseResource(offer.courses, creations),
                        new CourseFileResource(offer.files),
                        new EditionResource(offer.editions, creations),
                        new EditionCalendarResource(reach.calendars),
                        new EditionHolidaysResource(reach.calendars),
                        new MyCalendarResource(reach.calendars),
                        new CalendarFeedResource(reach.calendars),
                        new SecretCalendarResource(reach.calendars),
                        new IndicatorResource(reach.indicators, texts),
                        new PersonRecordResource(reach.records),
                        new OrganizationRecordResource(reach.records),
                        new ProductResource(reach.products),
                        new TrainingRequestResource(reach.requests, creations),
                        new AttendanceResource(attendance),
                        new BatchResource(attendance, creations),
                        new ConflictResource(attendance),
                        new SheetResource(attendance),
                        new AttendanceSheetResource(attendance),
                        new CodeResource(attendance),
                        new CodePictureResource(attendance),
                        new ScanResource(attendance.scans()),
                        new CheckInResource(attendance),
                        new EditionAttendanceResource(attendance, texts),
                        new AssessmentResource(attendance.assessments),
                        new ProgressResource(attendance.progress),
                        new EligibilityResource(certificates, texts),
                        new CertificateResource(certificates, creations, texts),
                        new CertificateReviewResource(certificates, texts),
                        new MyCertificatesResource(certificates, texts),
                        new CertificatePaperResource(certificates, address),
                        new EditionCertificatesPaperResource(certificates, address),
                        new HeldCredentialResource(certificates, address),
                        new HeldTokenResource(certificates, address),
                        new CertificateCheckResource(certificates, guesses),
                        new OpenCredentialResource(certificates, address, guesses),
                        new OpenTokenResource(certificates, address, guesses),
                        new CredentialKeyResource(certificates.keys, creations),
                        new IssuerResource(certificates, address),
                        new StatusListResource(certificates, address),
                        new StatusListTokenResource(certificates, address))
                .toArray();
    }
}
