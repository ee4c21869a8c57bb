package cl.minka.schools.core.certificate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.certificate.Certificate;
import cl.minka.schools.certificate.CertificateCheck;
import cl.minka.schools.certificate.CertificateContent;
import cl.minka.schools.certificate.Certificates;
import cl.minka.schools.certificate.Eligibility;
import cl.minka.schools.core.Databases;
import cl.minka.schools.enrolment.Enrolment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Certificates are issued once, to who is eligible, and say what held then. */
@RunWith(Parameterized.class)
public class CertificateIssueTest {
    private final Databases database;

    public CertificateIssueTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
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
        assertEquals(List.of("schools.notice.certificate-issued " + ana.account()), academy.told());
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
        assertEquals(List.of(), academy.list());
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
        academy.rule(Academy.ATTENDANCE_ONLY, EditionDraft.State.CLOSED);
        academy.reviewer.review(Caller.system("test"), academy.id());
        assertEquals(one, academy.certificates.get(academy.teacher, academy.id(), one.code()));
        CertificateCheck check = academy.certificates.check(CertificateCodes.shown(one.code()));
        assertTrue(check.valid());
        assertEquals(content.with(List.of()), check.content());
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
        academy.list().forEach(one -> serials.add(one.serial()));
        assertEquals(
                Set.of("AMUCH-2027-000001", "AMUCH-2027-000002", "AMUCH-2027-000003", "AMUCH-2027-000004"), serials);
    }
}
