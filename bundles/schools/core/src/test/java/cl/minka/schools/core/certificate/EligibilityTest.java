package cl.minka.schools.core.certificate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Expected;
import cl.minka.kernel.jpa.Refused;
import cl.minka.schools.CertificateRule;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.assessment.GradeDraft.ProductStatus;
import cl.minka.schools.attendance.AttendanceSheet;
import cl.minka.schools.attendance.AttendanceStatus;
import cl.minka.schools.certificate.CertificateContent;
import cl.minka.schools.certificate.Condition;
import cl.minka.schools.certificate.Eligibility;
import cl.minka.schools.core.Databases;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Who fulfils the rule of the edition, and which condition is missing to whom. */
@RunWith(Parameterized.class)
public class EligibilityTest {
    private final Databases database;

    public EligibilityTest(Databases database) {
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
    public void gradesAreToldWithTheirDecimalHoweverTheRuleWasWritten() {
        Academy academy = new Academy(database, "Ana");
        academy.rule(
                new CertificateRule(Optional.empty(), List.of(), false, Optional.of(new BigDecimal("4"))),
                EditionDraft.State.RUNNING);
        academy.grade("Ana", "5");
        Condition condition = only(academy);
        assertEquals(
                Map.of("grade", new BigDecimal("5.0"), "asked", new BigDecimal("4.0")),
                condition.reason().arguments());
        assertEquals(new BigDecimal("4.0"), condition.threshold());
    }

    private static Condition only(Academy academy) {
        return academy.eligibilities
                .of(academy.teacher, academy.id())
                .get(0)
                .conditions()
                .get(0);
    }
}
