package cl.minka.schools.core.attendance;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Contents;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.MediaTypes;
import cl.minka.kernel.jpa.Times;
import cl.minka.schools.attendance.AttendanceRefused;
import cl.minka.schools.attendance.AttendanceScan;
import cl.minka.schools.attendance.AttendanceScans;
import cl.minka.schools.core.offer.EditionEntity;
import cl.minka.schools.core.offer.EditionManager;
import cl.minka.schools.core.persistence.SchoolTransactions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps scanned sheets. */
@Component(service = AttendanceScans.class)
public final class ScanManager implements AttendanceScans {
    static final long MOST = 20L * 1024 * 1024;

    private static final Set<String> TYPES = Set.of("application/pdf", "image/jpeg", "image/png");

    private final SchoolTransactions transactions;
    private final Contents contents;
    private final Clock clock;

    @Activate
    public ScanManager(@Reference SchoolTransactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.contents = contents(transactions, clock);
        this.clock = clock;
    }

    static Contents contents(SchoolTransactions transactions, Clock clock) {
        return new Contents(
                transactions,
                clock,
                "attendance_scan_content",
                "attendance_scan_chunk",
                AttendanceRefused::scanTooLarge);
    }

    @Override
    public AttendanceScan get(Caller caller, String edition, int session) {
        return transactions.read(
                manager -> present(manager, caller, edition, session).toRecord());
    }

    @Override
    public AttendanceScan put(Caller caller, String edition, int session, InputStream content, Expected expected)
            throws IOException {
        transactions.read(manager -> {
            Sheets.session(Sheets.taking(manager, caller, edition), session);
            check(expected, scan(manager, edition, session).map(ScanEntity::toRecord));
            return null;
        });
        AttendanceStore.prepare(transactions, edition, session);
        return contents.take(content, MOST, stored -> keep(caller, edition, session, stored, expected));
    }

    private AttendanceScan keep(Caller caller, String edition, int session, Contents.Stored stored, Expected expected) {
        String type = type(stored.head()).orElseThrow(AttendanceRefused::scanType);
        return transactions.change(caller, manager -> {
            EditionEntity entity = Sheets.taking(manager, caller, edition);
            AttendanceSessionEntity row = AttendanceStore.lock(manager, edition, session);
            Optional<ScanEntity> before = scan(manager, edition, session);
            check(expected, before.map(ScanEntity::toRecord));
            Optional<String> replaced = before.map(ScanEntity::content);
            ScanEntity scan = before.orElseGet(() -> new ScanEntity(row));
            scan.write(stored, type, caller.account(), Times.now(clock));
            if (before.isEmpty()) {
                manager.persist(scan);
            }
            manager.flush();
            replaced.ifPresent(old -> contents.remove(manager, old));
            row.changed();
            return Done.of(
                    scan.toRecord(),
                    Change.of(
                                    "schools.attendance-scanned",
                                    "editions/" + edition + "/sessions/" + session + "/attendance/scan",
                                    entity.organizer())
                            .facts(Map.of("edition", edition, "sha256", stored.sha256())));
        });
    }

    private static void check(Expected expected, Optional<AttendanceScan> present) {
        if (present.isPresent()) {
            expected.check(present.get().version());
        } else {
            expected.checkAbsent();
        }
    }

    @Override
    public void write(Caller caller, String edition, int session, OutputStream out) throws IOException {
        ScanEntity scan = transactions.read(manager -> present(manager, caller, edition, session));
        contents.write(scan.content(), scan.toRecord().size(), out);
    }

    private static ScanEntity present(EntityManager manager, Caller caller, String edition, int session) {
        Sheets.session(EditionManager.taughtBy(manager, caller, edition), session);
        return scan(manager, edition, session).orElseThrow(AttendanceRefused::noScan);
    }

    private static Optional<ScanEntity> scan(EntityManager manager, String edition, int session) {
        return Optional.ofNullable(manager.find(ScanEntity.class, new SessionKey(edition, session)));
    }

    private static Optional<String> type(byte[] head) {
        return MediaTypes.signature(head).filter(TYPES::contains);
    }
}
