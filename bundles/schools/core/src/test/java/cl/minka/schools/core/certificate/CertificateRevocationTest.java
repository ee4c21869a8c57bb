package cl.minka.schools.core.certificate;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.jpa.Refused;
import cl.minka.schools.certificate.Certificate;
import cl.minka.schools.certificate.Certificate.Cause;
import cl.minka.schools.certificate.CertificateCheck;
import cl.minka.schools.core.Databases;
import cl.minka.schools.enrolment.Enrolment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** What a person revokes or replaces. */
@RunWith(Parameterized.class)
public class CertificateRevocationTest {
    private final Databases database;

    public CertificateRevocationTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
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
}
