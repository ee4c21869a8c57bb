package cl.minka.schools.core.attendance;

import static cl.minka.schools.attendance.AttendanceStatus.ABSENT;
import static cl.minka.schools.attendance.AttendanceStatus.EXCUSED;
import static cl.minka.schools.attendance.AttendanceStatus.LATE;
import static cl.minka.schools.attendance.AttendanceStatus.PRESENT;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.schools.Edition;
import cl.minka.schools.attendance.AttendanceBatch;
import cl.minka.schools.attendance.AttendanceConflict;
import cl.minka.schools.attendance.AttendanceEntry;
import cl.minka.schools.attendance.AttendanceOutcome;
import cl.minka.schools.attendance.AttendanceSheet;
import cl.minka.schools.attendance.AttendanceSource;
import cl.minka.schools.attendance.AttendanceStatus;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.enrolment.Neighbourhood;
import cl.minka.schools.enrolment.Enrolment;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class OfflineTest {
    private static final Instant CAPTURED = Instant.parse("2027-04-06T22:10:00Z");

    private final Databases database;
    private Hall hall;
    private AttendanceManager attendances;
    private BatchManager batches;

    public OfflineTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void open() {
        hall = new Hall(database, 2, "ana", "beto", "carla");
        attendances =
                new AttendanceManager(hall.world.transactions, hall.sheets, hall.world.accounts, hall.world.clock);
        batches = new BatchManager(hall.world.transactions, hall.sheets, hall.world.accounts, hall.world.clock);
    }

    @Test
    public void theSameBatchAgainGivesTheSameAnswerAndChangesNothing() {
        AttendanceBatch batch =
                batch("tablet-1", entry("e-ana", PRESENT), entry("e-beto", ABSENT), entry("e-zoe", PRESENT));
        AttendanceOutcome first = take(batch);
        assertEquals(new AttendanceOutcome("tablet-1", 2, 0, List.of(), List.of("e-zoe")), first);
        long version = sheet().version();
        assertEquals(first, take(batch));
        assertEquals(version, sheet().version());
        assertEquals(
                Optional.of(AttendanceSource.OFFLINE), sheet().rows().get(0).source());
        assertEquals(Optional.of(CAPTURED), sheet().rows().get(0).recordedAt());
        assertEquals(
                "KEY_REUSED schools.batch-differs", Refused.key(() -> take(batch("tablet-1", entry("e-ana", ABSENT)))));
    }

    @Test
    public void whoWasMergedSinceTheCaptureIsFoundByTheOtherRecord() {
        Neighbourhood here = new Neighbourhood(database);
        Edition edition = here.edition(10);
        Enrolment stays = here.enrol(edition, here.person("Ana Rojas"));
        Enrolment left = here.enrol(edition, here.person("Ana Roxas"));
        here.people.merge(here.world.organizer, left.person(), stays.person(), Expected.anyVersion());
        BatchManager there = new BatchManager(
                here.world.transactions,
                new Sheets(here.world.transactions, here.participants, here.roster),
                here.world.accounts,
                here.world.clock);
        assertEquals(
                new AttendanceOutcome("tablet-1", 1, 1, List.of(), List.of("e-zoe")),
                there.take(
                        here.world.instructor,
                        edition.id(),
                        1,
                        batch(
                                "tablet-1",
                                entry(left.id(), PRESENT),
                                entry(left.person(), PRESENT),
                                entry("e-zoe", PRESENT))));
    }

    @Test
    public void whatAnotherCaptureSaysOtherwiseIsKeptAndSettledByAPerson() {
        take(batch("tablet-1", entry("e-ana", PRESENT), entry("e-beto", ABSENT)));
        AttendanceOutcome second =
                take(batch("phone-7", entry("e-ana", ABSENT), entry("e-beto", ABSENT), entry("e-carla", LATE)));
        assertEquals(1, second.recorded());
        assertEquals(1, second.unchanged());
        AttendanceOutcome.Conflict clash = second.conflicts().get(0);
        assertEquals(new AttendanceOutcome.Conflict(clash.id(), "e-ana", PRESENT, ABSENT), clash);
        assertEquals(List.of(PRESENT, ABSENT, LATE), statuses());
        assertEquals(1, sheet().conflicts());
        assertEquals(
                clash.id(),
                take(batch("phone-8", entry("e-ana", ABSENT)))
                        .conflicts()
                        .get(0)
                        .id());
        assertEquals(1, listed(Optional.of(true)));
        assertEquals(Set.of("/reason kernel.required"), Refused.faults(() -> settle(clash.id(), ABSENT, " ")));
        AttendanceConflict settled = settle(clash.id(), ABSENT, "Se fue antes de firmar");
        assertEquals(ABSENT, settled.settlement().orElseThrow().status());
        assertEquals("ana", settled.name());
        assertEquals(List.of(ABSENT, ABSENT, LATE), statuses());
        assertEquals(0, listed(Optional.of(true)));
        assertEquals(1, listed(Optional.of(false)));
        assertEquals("CONFLICT schools.conflict-settled", Refused.key(() -> settle(clash.id(), PRESENT, "Otra vez")));
        assertEquals(
                "NOT_FOUND schools.attendance-conflict-not-found",
                Refused.key(() -> batches.conflict(hall.world.instructor, hall.id(), 2, clash.id())));
        assertEquals(
                Optional.of("Se fue antes de firmar"),
                attendances
                        .history(hall.world.instructor, hall.id(), 1, Optional.of("e-ana"), Slice.first(1))
                        .items()
                        .get(0)
                        .reason());
    }

    @Test
    public void whoKnewWhatIsStoredMayCorrectIt() {
        take(batch("tablet-1", entry("e-ana", ABSENT)));
        AttendanceEntry knowing = new AttendanceEntry("e-ana", EXCUSED, "", Optional.empty(), Optional.of(ABSENT));
        assertEquals(1, take(batch("tablet-2", knowing)).recorded());
        AttendanceEntry outdated = new AttendanceEntry("e-ana", PRESENT, "", Optional.empty(), Optional.of(ABSENT));
        assertEquals(1, take(batch("tablet-3", outdated)).conflicts().size());
        assertEquals(EXCUSED, sheet().rows().get(0).status());
    }

    /** Each device says otherwise of ana: the first to come is stored, all others are conflicts. */
    @Test
    public void devicesThatComeBackAtOnceLoseNothing() throws Exception {
        ExecutorService devices = Executors.newFixedThreadPool(4);
        try {
            List<AttendanceStatus> said = List.of(PRESENT, ABSENT, LATE, EXCUSED);
            List<Callable<AttendanceOutcome>> calls = said.stream()
                    .<Callable<AttendanceOutcome>>map(
                            status -> () -> take(batch("device-" + status, entry("e-ana", status))))
                    .toList();
            int recorded = 0;
            int conflicts = 0;
            for (Future<AttendanceOutcome> done : devices.invokeAll(calls)) {
                recorded += done.get().recorded();
                conflicts += done.get().conflicts().size();
            }
            assertEquals(1, recorded);
            assertEquals(3, conflicts);
            assertEquals(3, listed(Optional.of(true)));
        } finally {
            devices.shutdownNow();
        }
    }

    @Test
    public void everythingThatIsWrongIsNamed() {
        AttendanceBatch bad = new AttendanceBatch(
                " ",
                CAPTURED,
                "x".repeat(101),
                List.of(entry("", PRESENT), entry("e-ana", LATE), entry("p-ana", LATE)));
        assertEquals(
                Set.of(
                        "/clientId kernel.required",
                        "/device schools.too-long",
                        "/entries/0/enrolment kernel.required",
                        "/entries/2/enrolment schools.twice"),
                Refused.faults(() -> take(bad)));
        assertTrue(hall.world.journal.actions().stream().noneMatch(action -> action.contains("attendance")));
    }

    private AttendanceOutcome take(AttendanceBatch batch) {
        return batches.take(hall.world.instructor, hall.id(), 1, batch);
    }

    private AttendanceConflict settle(String id, AttendanceStatus status, String reason) {
        return batches.settle(hall.world.organizer, hall.id(), 1, id, status, reason);
    }

    private int listed(Optional<Boolean> open) {
        return batches.conflicts(hall.world.instructor, hall.id(), 1, open, Slice.first(9))
                .items()
                .size();
    }

    private AttendanceSheet sheet() {
        return attendances.get(hall.world.instructor, hall.id(), 1);
    }

    private List<AttendanceStatus> statuses() {
        return sheet().rows().stream().map(AttendanceSheet.Row::status).toList();
    }

    private static AttendanceBatch batch(String clientId, AttendanceEntry... entries) {
        return new AttendanceBatch(clientId, CAPTURED, "Tableta de la sede", Arrays.asList(entries));
    }

    private static AttendanceEntry entry(String who, AttendanceStatus status) {
        return new AttendanceEntry(who, status, "", Optional.empty(), Optional.empty());
    }
}
