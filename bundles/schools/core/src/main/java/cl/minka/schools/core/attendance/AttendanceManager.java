package cl.minka.schools.core.attendance;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.people.Accounts;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.attendance.AttendanceDraft;
import cl.minka.schools.attendance.AttendanceEntry;
import cl.minka.schools.attendance.AttendanceRecord;
import cl.minka.schools.attendance.AttendanceScan;
import cl.minka.schools.attendance.AttendanceSheet;
import cl.minka.schools.attendance.AttendanceSource;
import cl.minka.schools.attendance.AttendanceStatus;
import cl.minka.schools.attendance.Attendances;
import cl.minka.schools.core.offer.EditionEntity;
import cl.minka.schools.core.offer.EditionManager;
import cl.minka.schools.core.persistence.SchoolTransactions;
import cl.minka.schools.enrolment.Enrolment;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the attendance of sessions. */
@Component(service = Attendances.class)
public final class AttendanceManager implements Attendances {
    private static final Keyset<AttendanceChangeEntity> HISTORY = new Keyset<>(
            AttendanceChangeEntity.class,
            Keyset.Key.text("id"),
            AttendanceChangeEntity::id,
            Map.of("storedAt", Keyset.Key.whole("turn")),
            new Slice.Sort("storedAt", true));

    private final SchoolTransactions transactions;
    private final Sheets sheets;
    private final Accounts accounts;
    private final Clock clock;

    @Activate
    public AttendanceManager(
            @Reference SchoolTransactions transactions,
            @Reference Sheets sheets,
            @Reference Accounts accounts,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.sheets = sheets;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What is on record, as it was read. */
    private record Shown(
            EditionDraft.Session session,
            long version,
            Map<String, AttendanceEntity> rows,
            int conflicts,
            Optional<AttendanceScan> scan) {}

    @Override
    public AttendanceSheet get(Caller caller, String edition, int session) {
        Sheet sheet = sheets.of(caller, edition, session);
        Shown shown = transactions.read(
                manager -> shown(manager, EditionManager.taughtBy(manager, caller, edition), session));
        return sheet(edition, session, sheet, shown);
    }

    @Override
    public AttendanceSheet put(Caller caller, String edition, int session, AttendanceDraft draft, Expected expected) {
        Sheet sheet = sheets.of(caller, edition, session);
        AttendanceStore.prepare(transactions, edition, session);
        Shown after = transactions.change(caller, manager -> {
            EditionEntity entity = EditionManager.taughtBy(manager, caller, edition);
            Recording recording = new Recording(manager, edition, session);
            long version = recording.session().version();
            if (version > 0 || expected.stated()) {
                expected.check(sheet.version(version));
            }
            new EntryCheck(sheet).of(draft);
            Sheets.requireTakingPlace(entity);
            Instant now = Times.now(clock);
            if (draft instanceof AttendanceDraft.Rows rows) {
                rows(recording, sheet, rows, Origin.of(AttendanceSource.SHEET, caller, now, now));
            } else if (draft instanceof AttendanceDraft.Entries entries) {
                entries(recording, sheet, entries, Origin.of(AttendanceSource.HAND, caller, now, now));
            }
            manager.flush();
            return Done.of(shown(manager, entity, session), told(entity, session, recording));
        });
        return sheet(edition, session, sheet, after);
    }

    private static void rows(Recording recording, Sheet sheet, AttendanceDraft.Rows draft, Origin origin) {
        for (int n = 0; n < draft.rows().size(); n++) {
            Enrolment who = sheet.rows().get(n);
            AttendanceEntity row = recording.rows().get(who.id());
            recording.write(who, draft.rows().get(n), row == null ? "" : row.note(), origin);
        }
    }

    private static void entries(Recording recording, Sheet sheet, AttendanceDraft.Entries draft, Origin origin) {
        for (AttendanceEntry entry : draft.entries()) {
            Enrolment who = sheet.find(entry.who()).orElseThrow();
            recording.write(
                    who,
                    entry.status(),
                    entry.note(),
                    origin.at(entry.recordedAt().orElse(origin.storedAt())));
        }
    }

    static Change[] told(EditionEntity edition, int session, Recording recording) {
        return recording.recorded() == 0
                ? new Change[0]
                : new Change[] {
                    Change.of(
                                    "schools.attendance-recorded",
                                    "editions/" + edition.id() + "/sessions/" + session + "/attendance",
                                    edition.organizer())
                            .facts(Map.of(
                                    "edition",
                                    edition.id(),
                                    "session",
                                    Integer.toString(session),
                                    "changes",
                                    Integer.toString(recording.recorded())))
                };
    }

    @Override
    public Page<AttendanceRecord> history(
            Caller caller, String edition, int session, Optional<String> enrolment, Slice slice) {
        Page<AttendanceChangeEntity> page = transactions.read(manager -> {
            Sheets.session(EditionManager.taughtBy(manager, caller, edition), session);
            Conditions conditions = new Conditions()
                    .and("e.edition = :edition", "edition", edition)
                    .and("e.number = :number", "number", session);
            enrolment.ifPresent(one -> conditions.and("e.enrolment = :enrolment", "enrolment", one));
            return HISTORY.page(manager, conditions, slice);
        });
        Names names = Names.of(
                accounts,
                page.items().stream().map(AttendanceChangeEntity::account).toList());
        return page.map(change -> change.toRecord(names));
    }

    private static Shown shown(EntityManager manager, EditionEntity edition, int number) {
        EditionDraft.Session session = Sheets.session(edition, number);
        return new Shown(
                session,
                AttendanceStore.session(manager, edition.id(), number)
                        .map(AttendanceSessionEntity::version)
                        .orElse(0L),
                AttendanceStore.rows(manager, edition.id(), number),
                AttendanceStore.openConflicts(manager, edition.id(), number),
                Optional.ofNullable(manager.find(ScanEntity.class, new SessionKey(edition.id(), number)))
                        .map(ScanEntity::toRecord));
    }

    private AttendanceSheet sheet(String edition, int number, Sheet sheet, Shown shown) {
        Names names = Names.of(
                accounts,
                shown.rows().values().stream().map(AttendanceEntity::account).toList());
        List<AttendanceSheet.Row> rows = new ArrayList<>();
        for (Enrolment who : sheet.rows()) {
            rows.add(row(
                    rows.size() + 1,
                    who,
                    sheet,
                    Optional.ofNullable(shown.rows().get(who.id())),
                    names));
        }
        return new AttendanceSheet(
                edition,
                number,
                shown.session(),
                sheet.id(),
                shown.rows().values().stream().anyMatch(AttendanceEntity::isRecorded),
                shown.conflicts(),
                shown.scan(),
                rows,
                sheet.version(shown.version()));
    }

    private static AttendanceSheet.Row row(
            int number, Enrolment who, Sheet sheet, Optional<AttendanceEntity> row, Names names) {
        Optional<AttendanceEntity> said = row.filter(AttendanceEntity::isRecorded);
        return new AttendanceSheet.Row(
                number,
                who.id(),
                who.person(),
                sheet.name(who),
                row.map(AttendanceEntity::status).orElse(AttendanceStatus.UNRECORDED),
                row.map(AttendanceEntity::note).orElse(""),
                said.map(AttendanceEntity::source),
                said.map(AttendanceEntity::recordedAt),
                said.flatMap(one -> names.of(one.account())));
    }
}
