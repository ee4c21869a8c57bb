package cl.minka.schools.core.assessment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Expected;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Refused;
import cl.minka.schools.assessment.AssessmentBook;
import cl.minka.schools.assessment.AssessmentDraft;
import cl.minka.schools.assessment.Grade;
import cl.minka.schools.assessment.GradeDraft;
import cl.minka.schools.assessment.GradeDraft.ProductStatus;
import cl.minka.schools.assessment.Grades;
import cl.minka.schools.assessment.Instrument;
import cl.minka.schools.assessment.Progress;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.attendance.Hall;
import cl.minka.schools.core.attendance.MatrixManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class AssessmentTest {
    private static final Instrument TEST = new Instrument(
            "prueba",
            "Prueba",
            Instrument.Kind.TEST,
            BigDecimal.ONE,
            List.of(new Instrument.Criterion("claridad", "Claridad", List.of("poca", "mucha"))),
            Optional.empty(),
            Optional.empty());
    private static final Instrument PRODUCT = new Instrument(
            "proyecto",
            "Proyecto",
            Instrument.Kind.PRODUCT,
            BigDecimal.ZERO,
            List.of(),
            Optional.empty(),
            Optional.empty());

    private final Databases database;
    private Hall hall;
    private AssessmentManager assessments;
    private ProgressManager progress;

    public AssessmentTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void open() {
        hall = new Hall(database, 2, "ana", "beto");
        assessments =
                new AssessmentManager(hall.world.transactions, hall.sheets, hall.world.accounts, hall.world.clock);
        progress = new ProgressManager(
                hall.world.transactions,
                hall.sheets,
                hall.roster,
                new MatrixManager(hall.world.transactions, hall.sheets));
    }

    @Test
    public void instrumentsAndGradesAreWrittenTogether() {
        AssessmentBook book = put(
                Expected.nothing(),
                List.of(TEST, PRODUCT),
                entry("e-ana", "prueba", grade("5.5")),
                entry("p-beto", "prueba", grade("3.9")));
        assertEquals(List.of("5.5", "3.9"), finals(book));
        assertEquals(book, assessments.get(hall.world.organizer, hall.id()));
        assertEquals(
                "PRECONDITION_REQUIRED kernel.precondition-required",
                Refused.key(() -> put(Expected.nothing(), List.of(TEST))));
        assertEquals(
                "CONFLICT schools.instrument-graded",
                Refused.key(() -> put(Expected.version(book.version()), List.of(PRODUCT))));
        AssessmentBook same = assessments.put(
                hall.world.instructor,
                hall.id(),
                new AssessmentDraft(Optional.empty(), List.of(entry("e-ana", "prueba", grade("5.5")))),
                Expected.version(book.version()));
        assertEquals(book.version(), same.version());
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> assessments.get(hall.citizen("ana"), hall.id())));
    }

    @Test
    public void anAcceptedProductIsToldOnce() {
        put(Expected.nothing(), List.of(TEST, PRODUCT));
        Grade submitted = putGrade("ana", product(ProductStatus.SUBMITTED), Expected.nothing());
        assertEquals(Map.of(false, 2L), accepted());
        assertEquals(
                "PRECONDITION_REQUIRED kernel.precondition-required",
                Refused.key(() -> putGrade("ana", product(ProductStatus.ACCEPTED), Expected.nothing())));
        Grade accepted = putGrade("ana", product(ProductStatus.ACCEPTED), Expected.version(submitted.version()));
        assertEquals(accepted, putGrade("ana", product(ProductStatus.ACCEPTED), Expected.version(accepted.version())));
        List<Change> told = hall.world.journal.changes().stream()
                .filter(change -> change.action().equals("schools.product-accepted"))
                .toList();
        assertEquals(1, told.size());
        assertEquals(
                Map.of(
                        "edition", hall.id(),
                        "enrolment", "e-ana",
                        "person", "p-ana",
                        "instrument", "proyecto",
                        "title", "Huerto en la plaza"),
                told.get(0).facts());
        assertEquals(Map.of(true, 1L, false, 1L), accepted());
        putGrade("ana", product(ProductStatus.RETURNED), Expected.version(accepted.version()));
        assertEquals(Map.of(false, 2L), accepted());
        assertTrue(hall.world.journal.actions().contains("schools.product-unaccepted"));
        assertEquals(
                "NOT_FOUND schools.grade-not-found",
                Refused.key(() -> assessments.grade(hall.world.instructor, hall.id(), "proyecto", "e-beto")));
    }

    @Test
    public void everythingThatIsWrongIsNamed() {
        GradeDraft odd = new GradeDraft(
                Optional.of(new BigDecimal("5.55")),
                Optional.of(ProductStatus.ACCEPTED),
                Optional.empty(),
                "",
                Map.of("claridad", "regular"));
        Instrument bad = new Instrument(
                "Ñ", "", Instrument.Kind.TEST, new BigDecimal("-1"), List.of(), Optional.empty(), Optional.of("nada"));
        assertEquals(
                Set.of(
                        "/instruments/1/id schools.bad-name",
                        "/instruments/1/title kernel.required",
                        "/instruments/1/weight schools.out-of-range",
                        "/instruments/1/recoveryOf schools.bad-recovery",
                        "/grades/0/grade schools.one-decimal",
                        "/grades/0/status schools.no-product-instrument",
                        "/grades/0/rubric/claridad schools.not-in-rubric",
                        "/grades/1/grade schools.out-of-range",
                        "/grades/2/enrolment schools.not-on-sheet",
                        "/grades/2/instrument schools.unknown-instrument",
                        "/grades/3 schools.twice"),
                Refused.faults(() -> put(
                        Expected.nothing(),
                        List.of(TEST, bad),
                        entry("e-ana", "prueba", odd),
                        entry("e-beto", "prueba", grade("7.1")),
                        entry("e-zoe", "nada", grade("4.0")),
                        entry("p-beto", "prueba", grade("4.0")))));
    }

    @Test
    public void peopleSeeTheirOwnProgress() {
        put(Expected.nothing(), List.of(TEST, PRODUCT), entry("e-ana", "prueba", grade("4.0")));
        Progress own = progress.own(hall.citizen("ana"), hall.id());
        assertEquals("e-ana", own.enrolment());
        assertEquals(Optional.of(new BigDecimal("4.0")), own.reached().finalGrade());
        assertEquals(2, own.steps().size());
        assertEquals(2, progress.of(hall.world.instructor, hall.id()).size());
        assertEquals(
                "NOT_FOUND schools.not-taking-part", Refused.key(() -> progress.own(hall.citizen("zoe"), hall.id())));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> progress.of(hall.citizen("ana"), hall.id())));
    }

    private AssessmentBook put(Expected expected, List<Instrument> instruments, AssessmentDraft.Entry... grades) {
        return assessments.put(
                hall.world.instructor,
                hall.id(),
                new AssessmentDraft(Optional.of(instruments), List.of(grades)),
                expected);
    }

    private Grade putGrade(String name, GradeDraft draft, Expected expected) {
        return assessments.put(hall.world.instructor, hall.id(), "proyecto", "e-" + name, draft, expected);
    }

    private Map<Boolean, Long> accepted() {
        return progress.of(hall.id()).values().stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        Grades.Reached::productAccepted, java.util.stream.Collectors.counting()));
    }

    private static List<String> finals(AssessmentBook book) {
        return book.finals().stream()
                .map(one -> one.grade().map(BigDecimal::toPlainString).orElse(""))
                .toList();
    }

    private static AssessmentDraft.Entry entry(String who, String instrument, GradeDraft draft) {
        return new AssessmentDraft.Entry(who, instrument, draft);
    }

    private static GradeDraft grade(String grade) {
        return new GradeDraft(Optional.of(new BigDecimal(grade)), Optional.empty(), Optional.empty(), "", Map.of());
    }

    private static GradeDraft product(ProductStatus status) {
        return new GradeDraft(
                Optional.empty(),
                Optional.of(status),
                Optional.of(new GradeDraft.Product("Huerto en la plaza", Optional.of("https://example.org/huerto"))),
                "",
                Map.of());
    }
}
