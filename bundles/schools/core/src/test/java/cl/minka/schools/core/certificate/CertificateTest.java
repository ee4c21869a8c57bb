package cl.minka.schools.core.certificate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.CountedDataSource;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import cl.minka.schools.CertificateRule;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.assessment.GradeDraft.ProductStatus;
import cl.minka.schools.attendance.AttendanceSheet;
import cl.minka.schools.attendance.AttendanceStatus;
import cl.minka.schools.certificate.Certificate;
import cl.minka.schools.certificate.Certificate.Cause;
import cl.minka.schools.certificate.CertificateCheck;
import cl.minka.schools.certificate.CertificateContent;
import cl.minka.schools.certificate.CertificateRefused;
import cl.minka.schools.certificate.Certificates;
import cl.minka.schools.certificate.Condition;
import cl.minka.schools.certificate.Eligibility;
import cl.minka.schools.core.Databases;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.enrolment.Enrolments;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class CertificateTest {
    private static final CertificateRule ATTENDANCE_ONLY =
            new CertificateRule(Optional.of(new BigDecimal("50")), List.of(), false, Optional.empty());

    private final Databases database;

    public CertificateTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void theRuleIsJudgedPersonByPerson() {
        Academy academy = new Academy(database, "Ana Araya", "Beto Bravo");
        academy.fulfil("Ana Araya");
        academy.attend(1, "Beto Bravo", AttendanceStatus.ABSENT);
        List<Eligibility> all = academy.eligibilities.of(academy.teacher, academy.id());
        assertEquals(
                List.of("Ana Araya", "Beto Bravo"),
                all.stream().map(Eligibility::name).toList());
        assertTrue(all.get(0).eligible());
        assertFalse(all.get(1).eligible());
        assertEquals(
                List.of("schools.attendance-short", "schools.session-missed", "schools.product-missing"),
                all.get(1).conditions().stream().map(one -> one.reason().code()).toList());
        Condition share = all.get(0).conditions().get(0);
        assertEquals(0, share.value().orElseThrow().compareTo(BigDecimal.ONE));
        assertEquals(0, share.threshold().compareTo(new BigDecimal("0.75")));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> academy.eligibilities.of(academy.hood.citizen, academy.id())));
    }

    @Test
    public void whileSessionsAreToComeNobodyHasReachedTheShareByTheFirst() {
        Academy academy = new Academy(database, "Ana");
        academy.rule(
                new CertificateRule(Optional.of(new BigDecimal("0.75")), List.of(), false, Optional.empty()),
                EditionDraft.State.RUNNING);
        academy.attend(1, "Ana", AttendanceStatus.PRESENT);
        Condition pending = only(academy);
        assertEquals("schools.attendance-pending", pending.reason().code());
        assertEquals(0, pending.value().orElseThrow().compareTo(new BigDecimal("0.5")));
        academy.rule(
                new CertificateRule(Optional.of(new BigDecimal("0.75")), List.of(), false, Optional.empty()),
                EditionDraft.State.CLOSED);
        Condition reached = only(academy);
        assertTrue(reached.fulfilled());
        assertEquals(1, reached.reason().arguments().get("sessions"));
    }

    @Test
    public void whoWasOnTheListTwiceKeepsWhatBothRecordsSay() {
        Academy academy = new Academy(database, "Ana Araya", "Ana Arraya");
        academy.attend(1, "Ana Araya", AttendanceStatus.PRESENT);
        academy.attend(1, "Ana Arraya", AttendanceStatus.ABSENT);
        academy.attend(2, "Ana Arraya", AttendanceStatus.PRESENT);
        academy.product("Ana Arraya", ProductStatus.ACCEPTED);
        academy.grade("Ana Araya", "5.5");
        academy.grade("Ana Arraya", "4.5");
        int told = academy.world.journal.actions().size();
        academy.hood.people.merge(
                academy.world.organizer,
                academy.people.get("Ana Arraya").id(),
                academy.people.get("Ana Araya").id(),
                Expected.anyVersion());
        Eligibility one =
                academy.eligibilities.of(academy.teacher, academy.id()).get(0);
        assertEquals("who was there first stays", academy.seats.get("Ana Araya").id(), one.enrolment());
        assertTrue(one.conditions().toString(), one.eligible());
        assertEquals(
                "the grade of the seat that stays",
                Optional.of(new BigDecimal("5.5")),
                academy.assessments
                        .get(academy.teacher, academy.id())
                        .finals()
                        .get(0)
                        .grade());
        AttendanceSheet first = academy.attendances.get(academy.teacher, academy.id(), 1);
        assertEquals(AttendanceStatus.PRESENT, first.rows().get(0).status());
        assertEquals("a person says which is right", 1, first.conflicts());
        assertEquals(
                List.of(
                        "schools.attendance-recorded",
                        "schools.attendance-recorded",
                        "schools.grades-written",
                        "schools.person-merged"),
                academy.world.journal.actions().subList(told, told + 4));
    }

    private static Condition only(Academy academy) {
        return academy.eligibilities
                .of(academy.teacher, academy.id())
                .get(0)
                .conditions()
                .get(0);
    }

    @Test
    public void theFinalGradeIsComparedExactly() {
        Academy academy = new Academy(database, "Ana");
        academy.rule(
                new CertificateRule(Optional.empty(), List.of(), false, Optional.of(new BigDecimal("4.0"))),
                EditionDraft.State.RUNNING);
        assertEquals("schools.grade-pending", only(academy).reason().code());
        academy.grade("Ana", "3.9");
        assertEquals("schools.grade-short", only(academy).reason().code());
        academy.grade("Ana", "4.0");
        assertTrue(only(academy).fulfilled());
        assertEquals(
                CertificateContent.Kind.APPROVAL, academy.issue("Ana").content().kind());
    }

    @Test
    public void theNumberOfQueriesDoesNotGrowWithThePeople() {
        Academy academy = new Academy(database, "Ana");
        academy.fulfil("Ana");
        int few = statements(() -> academy.eligibilities.of(academy.teacher, academy.id()));
        IntStream.range(0, 40).forEach(n -> academy.seat("Persona " + n));
        int many = statements(() -> academy.eligibilities.of(academy.teacher, academy.id()));
        assertEquals(few, many);
        assertTrue(few + " statements", few <= 20);
    }

    @Test
    public void listsReadTheSameNumberOfTimesWhateverTheirLength() {
        Academy academy = new Academy(database, "Ana");
        academy.rule(CertificateRule.none(), EditionDraft.State.RUNNING);
        academy.issueAll();
        int few = statements(() -> list(academy));
        IntStream.range(0, 30).forEach(n -> academy.seat("Persona " + n));
        int issuing = statements(academy::issueAll);
        assertEquals(few, statements(() -> list(academy)));
        assertEquals(31, list(academy).size());
        assertTrue(issuing + " statements for 30", issuing < 30 * 3 + 50);
    }

    private static List<Certificate> list(Academy academy) {
        return academy.certificates
                .list(academy.teacher, academy.id(), Certificates.Filter.all(), Slice.first(100))
                .items();
    }

    private static int statements(Runnable work) {
        int before = CountedDataSource.STATEMENTS.get();
        work.run();
        return CountedDataSource.STATEMENTS.get() - before;
    }

    @Test
    public void certificatesAreIssuedOnceToThoseWhoAreEligible() {
        Academy academy = new Academy(database, "Ana", "Beto");
        Caller ana = academy.citizen("Ana");
        academy.fulfil("Ana");
        Certificates.Issued proposed = academy.certificates.issue(academy.teacher, academy.id(), List.of(), false);
        assertEquals(List.of(), proposed.certificates());
        assertEquals(
                List.of("Ana"),
                proposed.proposed().stream().map(Eligibility::name).toList());
        Certificates.Issued first = academy.certificates.issue(academy.teacher, academy.id(), List.of(), true);
        assertEquals(1, first.created());
        assertEquals(
                List.of("Beto"), first.refused().stream().map(Eligibility::name).toList());
        Certificate one = first.certificates().get(0);
        assertEquals("AMUCH-2027-000001", one.serial());
        assertEquals(Optional.of("Ana"), one.name());
        assertEquals(Optional.of("relatora"), one.issuedBy());
        assertEquals(Enrolment.State.COMPLETED, academy.state("Ana"));
        assertEquals(Enrolment.State.ENROLLED, academy.state("Beto"));
        Certificates.Issued again = academy.certificates.issue(academy.teacher, academy.id(), List.of(), true);
        assertEquals(0, again.created());
        assertEquals(List.of(one), again.certificates());
        assertEquals(
                List.of("schools.notice.certificate-issued " + ana.account()),
                academy.hood.notices.taken().stream().map(CertificateTest::told).toList());
        assertEquals(
                1,
                academy.world.journal.actions().stream()
                        .filter("schools.certificate-issued"::equals)
                        .count());
        assertEquals(
                List.of(one), academy.certificates.own(ana, Slice.first(10)).items());
        assertEquals(one, academy.certificates.get(ana, academy.id(), one.code().toLowerCase()));
        assertEquals(
                "NOT_FOUND schools.certificate-not-found",
                Refused.key(() -> academy.certificates.get(academy.hood.citizen, academy.id(), one.code())));
    }

    private static String told(Notice notice) {
        return notice.key() + " " + notice.account();
    }

    @Test
    public void whoIsNamedAndNotEligibleIsRefusedWithEveryReason() {
        Academy academy = new Academy(database, "Ana", "Beto");
        academy.fulfil("Ana");
        List<String> both =
                List.of(academy.seats.get("Ana").id(), academy.seats.get("Beto").person());
        assertEquals(
                Set.of(
                        "/enrolments/1 schools.attendance-short",
                        "/enrolments/1 schools.session-missed",
                        "/enrolments/1 schools.product-missing"),
                Refused.faults(() -> academy.certificates.issue(academy.teacher, academy.id(), both, true)));
        assertEquals(
                "CONFLICT schools.not-eligible",
                Refused.key(() -> academy.certificates.issue(academy.teacher, academy.id(), both, true)));
        assertEquals(List.of(), list(academy));
        assertEquals(
                Set.of("/enrolments/0 schools.not-on-sheet"),
                Refused.faults(
                        () -> academy.certificates.issue(academy.teacher, academy.id(), List.of("nadie"), true)));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> academy.certificates.issue(academy.hood.citizen, academy.id(), List.of(), true)));
    }

    @Test
    public void whatACertificateSaysIsFrozen() {
        Academy academy = new Academy(database, "Ana");
        academy.fulfil("Ana");
        Certificate one = academy.issue("Ana");
        CertificateContent content = one.content();
        assertEquals("Liderazgo", content.title());
        assertEquals("Escuela Ñuble", content.school());
        assertEquals(0, content.hours().compareTo(new BigDecimal("10.5")));
        assertEquals(Optional.of(LocalDate.parse("2027-04-06")), content.from());
        assertEquals(Optional.of(LocalDate.parse("2027-04-13")), content.to());
        assertEquals(
                List.of("Derechos", "Participación"),
                content.contents().stream().map(CertificateContent.Part::title).toList());
        academy.rename("Ana", "Ana María");
        academy.rule(ATTENDANCE_ONLY, EditionDraft.State.CLOSED);
        academy.reviewer.review(Caller.system("test"), academy.id());
        assertEquals(one, academy.certificates.get(academy.teacher, academy.id(), one.code()));
        CertificateCheck check = academy.certificates.check(CertificateCodes.shown(one.code()));
        assertTrue(check.valid());
        assertEquals(content.with(List.of()), check.content());
    }

    @Test
    public void aCorrectionRevokesAndAnotherOneIssuesAgain() {
        Academy academy = new Academy(database, "Ana", "Beto");
        Caller ana = academy.citizen("Ana");
        academy.fulfil("Ana", "Beto");
        List<Certificate> both = academy.issueAll();
        academy.hood.notices.taken();
        academy.product("Ana", ProductStatus.RETURNED);
        sweep(academy);
        Certificate fallen = academy.certificates.get(
                academy.teacher, academy.id(), both.get(0).code());
        assertEquals(Cause.NO_LONGER_HOLDS, fallen.revocation().orElseThrow().cause());
        assertEquals(Optional.empty(), fallen.revocation().orElseThrow().by());
        assertEquals(Enrolment.State.ENROLLED, academy.state("Ana"));
        assertTrue(academy.certificates.check(both.get(1).code()).valid());
        assertFalse(academy.certificates.check(fallen.code()).valid());
        assertEquals(
                List.of("schools.notice.certificate-revoked " + ana.account()),
                academy.hood.notices.taken().stream().map(CertificateTest::told).toList());
        academy.world.clock.advance(Duration.ofHours(1));
        academy.product("Ana", ProductStatus.ACCEPTED);
        sweep(academy);
        List<Certificate> chain = academy.certificates.chain(ana, academy.id(), fallen.code());
        assertEquals(2, chain.size());
        assertEquals(Optional.of(chain.get(1).code()), chain.get(0).replacedBy());
        assertEquals(Optional.of(fallen.code()), chain.get(1).replaces());
        assertTrue(chain.get(1).valid());
        assertNotEquals(fallen.code(), chain.get(1).code());
        assertEquals(Enrolment.State.COMPLETED, academy.state("Ana"));
        assertEquals(
                List.of("schools.notice.certificate-replaced " + ana.account()),
                academy.hood.notices.taken().stream().map(CertificateTest::told).toList());
    }

    /** Nobody was told anything: what is stored suffices. */
    private static void sweep(Academy academy) {
        new ReviewSweep(academy.reviewer).run();
    }

    @Test
    public void aStricterRuleIsACorrectionToo() {
        Academy academy = new Academy(database, "Ana");
        academy.rule(ATTENDANCE_ONLY, EditionDraft.State.RUNNING);
        academy.attend(1, "Ana", AttendanceStatus.LATE);
        Certificate one = academy.issue("Ana");
        assertEquals(CertificateContent.Kind.PARTICIPATION, one.content().kind());
        academy.rule(
                new CertificateRule(Optional.of(new BigDecimal("90")), List.of(), false, Optional.empty()),
                EditionDraft.State.RUNNING);
        sweep(academy);
        assertFalse(academy.certificates.check(one.code()).valid());
    }

    @Test
    public void withoutAChangeNothingIsLookedAtAgain() {
        Academy academy = new Academy(database, "Ana");
        academy.fulfil("Ana");
        academy.issueAll();
        assertEquals(List.of(), academy.reviewer.stale("", 10).editions());
        academy.attend(2, "Ana", AttendanceStatus.LATE);
        assertEquals(List.of(academy.id()), academy.reviewer.stale("", 10).editions());
        int told = academy.world.journal.changes().size();
        sweep(academy);
        assertEquals(List.of(), academy.reviewer.stale("", 10).editions());
        assertEquals(told, academy.world.journal.changes().size());
    }

    @Test
    public void whatWasCorrectedBetweenTheLastReviewAndAnIssueIsStillFound() {
        Academy academy = new Academy(database, "Ana", "Beto");
        academy.fulfil("Ana");
        Certificate one = academy.issue("Ana");
        academy.product("Ana", ProductStatus.RETURNED);
        academy.fulfil("Beto");
        academy.issue("Beto");
        sweep(academy);
        assertFalse(academy.certificates.check(one.code()).valid());
    }

    @Test
    public void eventsHaveTheEditionLookedAtAndMayComeTwice() {
        Academy academy = new Academy(database, "Ana");
        academy.fulfil("Ana");
        Certificate one = academy.issue("Ana");
        academy.product("Ana", ProductStatus.RETURNED);
        var event = new cl.minka.kernel.journal.Event(
                1,
                academy.world.clock.instant(),
                "schools.grades-written",
                "editions/" + academy.id(),
                "amuch",
                1,
                java.util.Map.of("edition", academy.id()));
        Corrections corrections = new Corrections(academy.reviewer);
        corrections.accept(List.of(event, event));
        corrections.accept(List.of(event));
        assertEquals(
                1,
                academy.certificates
                        .chain(academy.teacher, academy.id(), one.code())
                        .size());
        assertFalse(academy.certificates.check(one.code()).valid());
    }

    @Test
    public void whatAPersonRevokedStaysRevoked() {
        Academy academy = new Academy(database, "Ana");
        academy.fulfil("Ana");
        Certificate one = academy.issue("Ana");
        assertEquals(
                Set.of("/reason kernel.required"),
                Refused.faults(() -> academy.certificates.revoke(academy.teacher, academy.id(), one.code(), " ")));
        Certificate revoked =
                academy.certificates.revoke(academy.teacher, academy.id(), one.code(), "Firmó otra persona");
        assertEquals("Firmó otra persona", revoked.revocation().orElseThrow().reason());
        assertEquals(Optional.of("relatora"), revoked.revocation().orElseThrow().by());
        assertEquals(
                "CONFLICT schools.certificate-revoked",
                Refused.key(() -> academy.certificates.revoke(academy.teacher, academy.id(), one.code(), "Otra vez")));
        academy.certificates.review(academy.teacher, academy.id());
        assertEquals(
                1,
                academy.certificates
                        .chain(academy.teacher, academy.id(), one.code())
                        .size());
        assertEquals(Enrolment.State.ENROLLED, academy.state("Ana"));
        assertEquals("nor by what is done for all", List.of(), academy.issueAll());
        assertEquals(
                "only who is named",
                Optional.of(one.code()),
                academy.issue("Ana").replaces());
    }

    @Test
    public void learningRecordsAreToldTheCertificateThatStands() {
        Academy academy = new Academy(database, "Ana", "Beto");
        academy.fulfil("Ana");
        CertifiedEnrolments certified = new CertifiedEnrolments(academy.world.transactions);
        List<String> seats =
                List.of(academy.seats.get("Ana").id(), academy.seats.get("Beto").id());
        Certificate one = academy.issue("Ana");
        assertEquals(Map.of(seats.get(0), one.code()), certified.codes(seats));
        Certificate other = academy.certificates.replace(academy.teacher, academy.id(), one.code(), "Otra vez");
        assertEquals(Map.of(seats.get(0), other.code()), certified.codes(seats));
        academy.certificates.revoke(academy.teacher, academy.id(), other.code(), "Firmó otra persona");
        assertEquals(Map.of(), certified.codes(seats));
    }

    @Test
    public void aNameThatWasWrittenWrongGetsAnotherCertificate() {
        Academy academy = new Academy(database, "Ana");
        academy.fulfil("Ana");
        Certificate wrong = academy.issue("Ana");
        academy.rename("Ana", "Ana María");
        Certificate right = academy.certificates.replace(academy.teacher, academy.id(), wrong.code(), "Faltaba María");
        assertEquals(Optional.of("Ana María"), right.name());
        assertEquals(Optional.of(wrong.code()), right.replaces());
        CertificateCheck check = academy.certificates.check(wrong.code());
        assertEquals(Optional.of(Cause.REPLACED), check.cause());
        assertEquals(Optional.of(right.code()), check.replacedBy());
        assertEquals(Enrolment.State.COMPLETED, academy.state("Ana"));
    }

    @Test
    public void erasingTakesTheNameAndLeavesTheProof() {
        Academy academy = new Academy(database, "Ana");
        Caller ana = academy.citizen("Ana");
        academy.fulfil("Ana");
        Certificate one = academy.issue("Ana");
        CertificateData data = new CertificateData();
        Subject subject = new Subject(ana.account(), "ana");
        assertEquals(
                1,
                academy.world
                        .transactions
                        .read(manager -> data.find(manager, subject))
                        .get(0)
                        .records());
        academy.hood.people.delete(
                academy.world.organizer, academy.people.get("Ana").id(), cl.minka.kernel.Expected.anyVersion());
        assertTrue(academy.certificates.check(one.code()).valid());
        assertEquals(
                Optional.empty(),
                academy.certificates
                        .get(academy.teacher, academy.id(), one.code())
                        .name());
        assertEquals(
                "CONFLICT schools.certificate-without-name",
                Refused.key(() -> academy.certificates.replace(academy.teacher, academy.id(), one.code(), "Nombre")));
        assertTrue(academy.certificates.check(one.code()).valid());
    }

    @Test
    public void aPersonIsGivenAndForgottenWithTheAccount() {
        Academy academy = new Academy(database, "Ana");
        Caller ana = academy.citizen("Ana");
        academy.fulfil("Ana");
        Certificate one = academy.issue("Ana");
        CertificateData data = new CertificateData();
        Subject holder = new Subject(ana.account(), "ana");
        Subject issuer = new Subject(academy.teacher.account(), "relatora");
        assertEquals(
                "Ana",
                academy.world
                        .transactions
                        .read(manager -> data.export(manager, holder))
                        .get("certificates")
                        .get(0)
                        .get("name"));
        assertEquals(
                List.of("certificates-issued"),
                academy.world.transactions.read(manager -> data.find(manager, issuer)).stream()
                        .map(Holding::kind)
                        .toList());
        academy.world.transactions.quietly(manager -> data.erase(manager, holder) + data.erase(manager, issuer));
        Certificate after = academy.certificates.get(academy.world.organizer, academy.id(), one.code());
        assertEquals(Optional.empty(), after.name());
        assertEquals(Optional.empty(), after.issuedBy());
        assertTrue(academy.certificates.check(one.code()).valid());
    }

    @Test
    public void unknownCodesAreAllAlike() {
        Academy academy = new Academy(database);
        for (String code : List.of("0000-0000-0000", "0000-0000-0001", "nada", "", "4F7K-09QX-T2MB")) {
            assertEquals(
                    code,
                    "NOT_FOUND schools.certificate-not-found",
                    Refused.key(() -> academy.certificates.check(code)));
            assertEquals(code, 1, statements(() -> Refused.key(() -> academy.certificates.check(code))));
        }
    }

    /** Who reads while others correct sees either all of it or begins again. */
    @Test
    public void whoIssuesWhileOthersCorrectCertifiesNobodyWhoHasFallen() throws Exception {
        Academy academy = new Academy(database, "Ana");
        academy.fulfil("Ana");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> correcting = threads.submit(() -> {
                for (int n = 0; n < 6; n++) {
                    academy.product("Ana", n % 2 == 0 ? ProductStatus.RETURNED : ProductStatus.ACCEPTED);
                }
                academy.product("Ana", ProductStatus.RETURNED);
            });
            for (int n = 0; n < 6; n++) {
                try {
                    academy.certificates.issue(academy.teacher, academy.id(), List.of(), true);
                } catch (CertificateRefused e) {
                    assertEquals("schools.edition-changing", e.key());
                }
            }
            correcting.get();
        } finally {
            threads.shutdownNow();
        }
        sweep(academy);
        assertTrue(list(academy).stream().noneMatch(Certificate::valid));
        assertEquals(Enrolment.State.ENROLLED, academy.state("Ana"));
    }

    @Test
    public void manyWhoIssueAtOnceIssueOnce() throws Exception {
        Academy academy = new Academy(database, "Ana", "Beto", "Carla", "Diego");
        academy.fulfil("Ana", "Beto", "Carla", "Diego");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> issue = () -> academy.certificates
                    .issue(academy.teacher, academy.id(), List.of(), true)
                    .created();
            int created = 0;
            for (Future<Integer> one : threads.invokeAll(java.util.Collections.nCopies(8, issue))) {
                created += one.get();
            }
            assertEquals(4, created);
        } finally {
            threads.shutdownNow();
        }
        Set<String> serials = new HashSet<>();
        list(academy).forEach(one -> serials.add(one.serial()));
        assertEquals(
                Set.of("AMUCH-2027-000001", "AMUCH-2027-000002", "AMUCH-2027-000003", "AMUCH-2027-000004"), serials);
    }

    /** What was issued to one who turns out to be another stays valid, under the same code, as the other's. */
    @Test
    public void whoIsMergedKeepsWhatHeWasCertified() {
        Academy academy = new Academy(database, "Ana Araya", "Ana Araia");
        academy.fulfil("Ana Araya");
        Certificate issued = academy.issue("Ana Araya");
        String absorbed = academy.people.get("Ana Araya").id();
        String kept = academy.people.get("Ana Araia").id();
        academy.hood.people.merge(academy.world.organizer, absorbed, kept, Expected.anyVersion());
        academy.reviewer.review(academy.teacher, academy.id());
        sweep(academy);
        assertTrue(academy.certificates.check(issued.code()).valid());
        Certificate now = list(academy).get(0);
        assertEquals(1, list(academy).size());
        assertEquals(issued.code(), now.code());
        assertEquals(kept, now.person());
        assertEquals(
                List.of(Enrolment.State.COMPLETED, Enrolment.State.WITHDRAWN),
                academy
                        .hood
                        .enrolments
                        .list(academy.world.organizer, academy.id(), Enrolments.Filter.all(), Slice.first(10))
                        .items()
                        .stream()
                        .map(one -> one.enrolment().state())
                        .sorted(Comparator.comparing(Enum::name))
                        .toList());
        List<Eligibility> judged = academy.eligibilities.of(academy.teacher, academy.id());
        assertEquals(List.of(kept), judged.stream().map(Eligibility::person).toList());
        assertTrue(judged.get(0).eligible());
    }
}
