package cl.minka.schools.core.certificate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.schools.CertificateRule;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.assessment.GradeDraft.ProductStatus;
import cl.minka.schools.attendance.AttendanceStatus;
import cl.minka.schools.certificate.Certificate;
import cl.minka.schools.certificate.Certificate.Cause;
import cl.minka.schools.certificate.CertificateContent;
import cl.minka.schools.certificate.CertificateRefused;
import cl.minka.schools.core.Databases;
import cl.minka.schools.enrolment.Enrolment;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Certificates follow what is corrected after they were issued. */
@RunWith(Parameterized.class)
public class CertificateCorrectionTest {
    private final Databases database;

    public CertificateCorrectionTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void aCorrectionRevokesAndAnotherOneIssuesAgain() {
        Academy academy = new Academy(database, "Ana", "Beto");
        Caller ana = academy.citizen("Ana");
        academy.fulfil("Ana", "Beto");
        List<Certificate> both = academy.issueAll();
        academy.hood.notices.taken();
        academy.product("Ana", ProductStatus.RETURNED);
        academy.sweep();
        Certificate fallen = academy.certificates.get(
                academy.teacher, academy.id(), both.get(0).code());
        assertEquals(Cause.NO_LONGER_HOLDS, fallen.revocation().orElseThrow().cause());
        assertEquals(Optional.empty(), fallen.revocation().orElseThrow().by());
        assertEquals(Enrolment.State.ENROLLED, academy.state("Ana"));
        assertTrue(academy.certificates.check(both.get(1).code()).valid());
        assertFalse(academy.certificates.check(fallen.code()).valid());
        assertEquals(List.of("schools.notice.certificate-revoked " + ana.account()), academy.told());
        academy.world.clock.advance(Duration.ofHours(1));
        academy.product("Ana", ProductStatus.ACCEPTED);
        academy.sweep();
        List<Certificate> chain = academy.certificates.chain(ana, academy.id(), fallen.code());
        assertEquals(2, chain.size());
        assertEquals(Optional.of(chain.get(1).code()), chain.get(0).replacedBy());
        assertEquals(Optional.of(fallen.code()), chain.get(1).replaces());
        assertTrue(chain.get(1).valid());
        assertNotEquals(fallen.code(), chain.get(1).code());
        assertEquals(Enrolment.State.COMPLETED, academy.state("Ana"));
        assertEquals(List.of("schools.notice.certificate-replaced " + ana.account()), academy.told());
    }

    @Test
    public void aStricterRuleIsACorrectionToo() {
        Academy academy = new Academy(database, "Ana");
        academy.rule(Academy.ATTENDANCE_ONLY, EditionDraft.State.RUNNING);
        academy.attend(1, "Ana", AttendanceStatus.LATE);
        Certificate one = academy.issue("Ana");
        assertEquals(CertificateContent.Kind.PARTICIPATION, one.content().kind());
        academy.rule(
                new CertificateRule(Optional.of(new BigDecimal("90")), List.of(), false, Optional.empty()),
                EditionDraft.State.RUNNING);
        academy.sweep();
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
        academy.sweep();
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
        academy.sweep();
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
        academy.sweep();
        assertTrue(academy.list().stream().noneMatch(Certificate::valid));
        assertEquals(Enrolment.State.ENROLLED, academy.state("Ana"));
    }
}
