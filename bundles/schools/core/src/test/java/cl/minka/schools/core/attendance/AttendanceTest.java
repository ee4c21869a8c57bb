package cl.minka.schools.core.attendance;

import static cl.minka.schools.attendance.AttendanceStatus.ABSENT;
import static cl.minka.schools.attendance.AttendanceStatus.EXCUSED;
import static cl.minka.schools.attendance.AttendanceStatus.LATE;
import static cl.minka.schools.attendance.AttendanceStatus.LEFT_EARLY;
import static cl.minka.schools.attendance.AttendanceStatus.PRESENT;
import static cl.minka.schools.attendance.AttendanceStatus.UNRECORDED;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.privacy.PersonalData.Subject;
import cl.minka.schools.CertificateRule;
import cl.minka.schools.Edition;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.attendance.AttendanceDraft;
import cl.minka.schools.attendance.AttendanceEntry;
import cl.minka.schools.attendance.AttendanceFigures;
import cl.minka.schools.attendance.AttendanceMatrix;
import cl.minka.schools.attendance.AttendanceRecord;
import cl.minka.schools.attendance.AttendanceSheet;
import cl.minka.schools.attendance.AttendanceSource;
import cl.minka.schools.attendance.AttendanceStatus;
import cl.minka.schools.attendance.AttendanceWarning;
import cl.minka.schools.core.Databases;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class AttendanceTest {
    private final Databases database;
    private Hall hall;
    private AttendanceManager attendances;
    private MatrixManager matrices;

    public AttendanceTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void open() {
        hall = new Hall(database, 4, "ana", "beto", "carla");
        attendances =
                new AttendanceManager(hall.world.transactions, hall.sheets, hall.world.accounts, hall.world.clock);
        matrices = new MatrixManager(hall.world.transactions, hall.sheets);
    }

    @Test
    public void aSheetIsFilledInTheOrderOfItsRows() {
        AttendanceSheet blank = attendances.get(hall.world.instructor, hall.id(), 1);
        assertFalse(blank.held());
        assertEquals(
                List.of("ana", "beto", "carla"),
                blank.rows().stream().map(AttendanceSheet.Row::name).toList());
        AttendanceSheet filled = attendances.put(
                hall.world.instructor,
                hall.id(),
                1,
                rows(Optional.of(blank.sheet()), PRESENT, LATE, ABSENT),
                Expected.nothing());
        assertEquals(List.of(PRESENT, LATE, ABSENT), statuses(filled));
        assertEquals(Optional.of(AttendanceSource.SHEET), filled.rows().get(1).source());
        assertEquals(Optional.of("relatora"), filled.rows().get(1).recordedBy());
        assertTrue(filled.held());
        assertEquals(filled, attendances.get(hall.world.organizer, hall.id(), 1));
        assertEquals(List.of("schools.attendance-recorded"), recorded());
        assertEquals(
                Set.of("/rows schools.other-number-of-rows"),
                Refused.faults(() -> put(1, rows(Optional.empty(), PRESENT), Expected.anyVersion())));
    }

    @Test
    public void theRowsOfAnOlderPrintAreNotTakenForThoseOfThisOne() {
        String printed = attendances.get(hall.world.instructor, hall.id(), 1).sheet();
        hall.seat("dora");
        assertEquals(
                "CONFLICT schools.sheet-changed",
                Refused.key(() ->
                        put(1, rows(Optional.of(printed), PRESENT, PRESENT, PRESENT, PRESENT), Expected.nothing())));
    }

    @Test
    public void aSessionThatWasHeldIsNeitherTakenAwayNorMoved() {
        put(1, entries(entry("e-ana", PRESENT)), Expected.nothing());
        List<EditionDraft.Session> all = hall.edition.draft().sessions();
        for (List<EditionDraft.Session> others :
                List.of(List.<EditionDraft.Session>of(), all.subList(1, 2), List.of(all.get(1), all.get(0)))) {
            assertEquals("CONFLICT schools.session-held", Refused.key(() -> sessions(others)));
        }
        EditionDraft.Session first = all.get(0);
        EditionDraft.Session corrected = new EditionDraft.Session(
                first.title(),
                first.startsAt().plusSeconds(60),
                first.endsAt(),
                first.module(),
                first.place(),
                first.instructors());
        assertEquals(
                2, sessions(List.of(corrected, all.get(1))).draft().sessions().size());
        assertEquals(
                "what nobody came to yet may go",
                1,
                sessions(List.of(corrected)).draft().sessions().size());
    }

    private Edition sessions(List<EditionDraft.Session> sessions) {
        EditionDraft old = hall.edition.draft();
        return hall.world.editions.put(
                hall.world.organizer,
                hall.id(),
                new EditionDraft(
                        old.slug(),
                        old.course(),
                        old.title(),
                        old.municipality(),
                        old.place(),
                        sessions,
                        old.seats(),
                        old.quotas(),
                        old.enrolment(),
                        old.fee(),
                        CertificateRule.none(),
                        old.state()),
                Expected.anyVersion());
    }

    @Test
    public void nothingIsOverwrittenUnseen() {
        AttendanceSheet first = put(1, entries(entry("e-ana", PRESENT)), Expected.nothing());
        assertEquals(
                "PRECONDITION_REQUIRED kernel.precondition-required",
                Refused.key(() -> put(1, entries(entry("e-ana", ABSENT)), Expected.nothing())));
        AttendanceSheet second =
                put(1, entries(entry("p-ana", ABSENT), entry("e-beto", EXCUSED)), Expected.version(first.version()));
        assertEquals(List.of(ABSENT, EXCUSED, UNRECORDED), statuses(second));
        assertEquals(
                "STALE kernel.stale",
                Refused.key(() -> put(1, entries(entry("e-ana", LATE)), Expected.version(first.version()))));
        AttendanceSheet same = put(1, entries(entry("e-beto", EXCUSED)), Expected.version(second.version()));
        assertEquals(second.version(), same.version());
        hall.seat("dora");
        assertNotEquals(
                second.version(),
                attendances.get(hall.world.instructor, hall.id(), 1).version());
        List<AttendanceRecord> history = attendances
                .history(hall.world.organizer, hall.id(), 1, Optional.of("e-ana"), Slice.first(9))
                .items();
        assertEquals(2, history.size());
        assertEquals(
                Set.of("UNRECORDED PRESENT HAND relatora", "PRESENT ABSENT HAND relatora"),
                Set.copyOf(history.stream()
                        .map(one -> one.before() + " " + one.status() + " " + one.source() + " "
                                + one.recordedBy().orElse(""))
                        .toList()));
    }

    @Test
    public void onlyWhoTeachesOrOrganizesTheEditionTouchesIt() {
        assertEquals(
                "FORBIDDEN kernel.forbidden", Refused.key(() -> attendances.get(hall.citizen("ana"), hall.id(), 1)));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> matrices.of(hall.world.nobody, hall.id())));
        assertEquals(
                "NOT_FOUND schools.session-not-found",
                Refused.key(() -> attendances.get(hall.world.organizer, hall.id(), 5)));
        assertEquals(
                Set.of("/entries/0/enrolment schools.not-on-sheet", "/entries/2/enrolment schools.twice"),
                Refused.faults(() -> put(
                        1,
                        entries(entry("e-zoe", PRESENT), entry("e-ana", PRESENT), entry("p-ana", LATE)),
                        Expected.nothing())));
    }

    /** Present, late and left early came; an excused absence counts for the commitment alone; nobody's word is no presence. */
    @Test
    public void twoRatesAreCountedOverTheSessionsHeld() {
        put(1, rows(Optional.empty(), PRESENT, ABSENT, PRESENT), Expected.nothing());
        put(2, rows(Optional.empty(), LATE, EXCUSED, PRESENT), Expected.nothing());
        put(3, rows(Optional.empty(), LEFT_EARLY, EXCUSED, UNRECORDED), Expected.nothing());
        AttendanceMatrix matrix = matrices.of(hall.world.instructor, hall.id());
        assertEquals(List.of(1, 2, 3), matrix.held());
        assertEquals(
                List.of(ABSENT, EXCUSED, EXCUSED, UNRECORDED),
                matrix.lines().get(1).statuses());
        Map<String, AttendanceFigures.Attended> figures = matrices.of(hall.id());
        assertEquals(new AttendanceFigures.Attended(3, Set.of(1, 2, 3), six("1"), six("1")), figures.get("e-ana"));
        assertEquals(new AttendanceFigures.Attended(3, Set.of(), six("0"), six("0.666667")), figures.get("e-beto"));
        assertEquals(
                new AttendanceFigures.Attended(3, Set.of(1, 2), six("0.666667"), six("0.666667")),
                figures.get("e-carla"));
        assertTrue(figures.get("e-ana").reaches(BigDecimal.ONE));
        assertFalse(figures.get("e-carla").reaches(new BigDecimal("0.6667")));
    }

    /** Of 4 sessions the edition asks for 75 %, that is 3, and for the first. */
    @Test
    public void whoMayBeAboutToLeaveIsNamedWithTheReasons() {
        assertEquals(List.of(), matrices.warnings(hall.world.instructor, hall.id()));
        put(1, rows(Optional.empty(), PRESENT, ABSENT, PRESENT), Expected.nothing());
        put(2, rows(Optional.empty(), PRESENT, ABSENT, EXCUSED), Expected.nothing());
        List<AttendanceWarning> warnings = matrices.warnings(hall.world.instructor, hall.id());
        assertEquals(
                List.of("beto", "carla"),
                warnings.stream().map(AttendanceWarning::name).toList());
        assertEquals(
                List.of(
                        Fault.at("", "schools.warning-mandatory-missed", "session", 1),
                        new Fault(
                                "", "schools.warning-out-of-reach", Map.of("needed", 3, "possible", 2, "sessions", 4)),
                        Fault.at("", "schools.warning-absences-in-a-row", "absences", 2)),
                warnings.get(0).reasons());
        assertEquals(
                List.of(new Fault("", "schools.warning-no-absence-left", Map.of("needed", 3, "sessions", 4))),
                warnings.get(1).reasons());
    }

    @Test
    public void theAccountOfWhoRecordedAndTheNotesOfWhoCameCanBeForgotten() {
        put(1, entries(entry("e-ana", PRESENT, "Llegó en silla de ruedas")), Expected.nothing());
        AttendanceData data = new AttendanceData(hall.roster);
        var instructor = new Subject(hall.world.instructor.account(), "relatora");
        var ana = new Subject(hall.citizen("ana").account(), "ana");
        assertEquals(2, (int) hall.world.transactions.read(
                m -> data.find(m, instructor).size() + data.find(m, ana).size()));
        assertTrue(hall.world
                .transactions
                .read(m -> data.export(m, ana))
                .toString()
                .contains("silla"));
        hall.world.transactions.quietly(m -> data.erase(m, ana) + data.erase(m, instructor));
        hall.world.transactions.quietly(m -> {
            new AttendanceTraces().erase(m, "p-ana");
            return null;
        });
        AttendanceSheet.Row row =
                attendances.get(hall.world.organizer, hall.id(), 1).rows().get(0);
        assertEquals(PRESENT, row.status());
        assertEquals("", row.note());
        assertEquals(Optional.empty(), row.recordedBy());
    }

    private AttendanceSheet put(int session, AttendanceDraft draft, Expected expected) {
        return attendances.put(hall.world.instructor, hall.id(), session, draft, expected);
    }

    private List<String> recorded() {
        return hall.world.journal.actions().stream()
                .filter(action -> action.contains("attendance"))
                .toList();
    }

    private static AttendanceDraft rows(Optional<String> sheet, AttendanceStatus... statuses) {
        return new AttendanceDraft.Rows(Arrays.asList(statuses), sheet);
    }

    private static AttendanceDraft entries(AttendanceEntry... entries) {
        return new AttendanceDraft.Entries(Arrays.asList(entries));
    }

    private static AttendanceEntry entry(String who, AttendanceStatus status) {
        return entry(who, status, "");
    }

    private static AttendanceEntry entry(String who, AttendanceStatus status, String note) {
        return new AttendanceEntry(who, status, note, Optional.empty(), Optional.empty());
    }

    private static List<AttendanceStatus> statuses(AttendanceSheet sheet) {
        return sheet.rows().stream().map(AttendanceSheet.Row::status).toList();
    }

    private static BigDecimal six(String text) {
        return new BigDecimal(text).setScale(6);
    }
}
