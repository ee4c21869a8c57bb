package cl.minka.schools.core.certificate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import cl.minka.schools.certificate.Certificate;
import cl.minka.schools.certificate.Eligibility;
import cl.minka.schools.core.Databases;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.enrolment.Enrolments;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** What becomes of a certificate when its person is erased, forgotten or merged. */
@RunWith(Parameterized.class)
public class CertificateHolderTest {
    private final Databases database;

    public CertificateHolderTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
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
        academy.sweep();
        assertTrue(academy.certificates.check(issued.code()).valid());
        Certificate now = academy.list().get(0);
        assertEquals(1, academy.list().size());
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
