package cl.minka.schools.core.attendance;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.people.Accounts;
import cl.minka.schools.attendance.AttendanceBatch;
import cl.minka.schools.attendance.AttendanceBatches;
import cl.minka.schools.attendance.AttendanceConflict;
import cl.minka.schools.attendance.AttendanceEntry;
import cl.minka.schools.attendance.AttendanceOutcome;
import cl.minka.schools.attendance.AttendanceRefused;
import cl.minka.schools.attendance.AttendanceSource;
import cl.minka.schools.attendance.AttendanceStatus;
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

/** Takes batches of devices that were without a connection, and keeps what does not agree. */
@Component(service = AttendanceBatches.class)
public final class BatchManager implements AttendanceBatches {
    private static final Keyset<ConflictEntity> CONFLICTS = new Keyset<>(
            ConflictEntity.class,
            Keyset.Key.text("id"),
            ConflictEntity::id,
            Map.of("openedAt", Keyset.Key.whole("openedAt")),
            new Slice.Sort("openedAt", false));

    private final SchoolTransactions transactions;
    private final Sheets sheets;
    private final Accounts accounts;
    private final Clock clock;

    @Activate
    public BatchManager(
            @Reference SchoolTransactions transactions,
            @Reference Sheets sheets,
            @Reference Accounts accounts,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.sheets = sheets;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public AttendanceOutcome take(Caller caller, String edition, int session, AttendanceBatch batch) {
        Sheet sheet = sheets.of(caller, edition, session);
        new EntryCheck(sheet).of(batch);
        AttendanceStore.prepare(transactions, edition, session);
        return transactions.change(caller, manager -> {
            EditionEntity entity = EditionManager.taughtBy(manager, caller, edition);
            Recording recording = new Recording(manager, edition, session);
            BatchEntity taken =
                    manager.find(BatchEntity.class, new BatchEntity.Key(edition, session, batch.clientId()));
            if (taken != null) {
                if (!taken.isOf(batch)) {
                    throw AttendanceRefused.otherBatch();
                }
                return Done.of(taken.answer());
            }
            Sheets.requireTakingPlace(entity);
            Instant now = Times.now(clock);
            AttendanceOutcome outcome = merge(
                    recording,
                    new MergedSeats(
                            manager,
                            edition,
                            sheet,
                            batch.entries().stream().map(AttendanceEntry::who).toList()),
                    batch,
                    Origin.of(AttendanceSource.OFFLINE, caller, batch.capturedAt(), now)
                            .batch(batch.clientId()));
            manager.persist(new BatchEntity(recording.session(), batch, caller.account(), outcome, now));
            return Done.of(outcome, told(entity, session, recording, outcome));
        });
    }

    private static AttendanceOutcome merge(
            Recording recording, MergedSeats seats, AttendanceBatch batch, Origin origin) {
        List<AttendanceOutcome.Conflict> conflicts = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        int unchanged = 0;
        for (AttendanceEntry entry : batch.entries()) {
            Optional<Enrolment> found = seats.find(entry.who());
            if (found.isEmpty()) {
                unknown.add(entry.who());
                continue;
            }
            Enrolment who = found.get();
            AttendanceStatus stored = recording.status(who);
            Origin at = origin.at(entry.recordedAt().orElse(batch.capturedAt()));
            if (entry.status() == stored || entry.status() == AttendanceStatus.UNRECORDED) {
                unchanged++;
            } else if (stored == AttendanceStatus.UNRECORDED
                    || entry.base().filter(stored::equals).isPresent()) {
                recording.write(who, entry.status(), entry.note(), at);
            } else {
                conflicts.add(recording.oppose(who, entry.status(), entry.note(), batch.device(), at));
            }
        }
        return new AttendanceOutcome(batch.clientId(), recording.recorded(), unchanged, conflicts, unknown);
    }

    private static Change[] told(EditionEntity edition, int session, Recording recording, AttendanceOutcome outcome) {
        List<Change> changes = new ArrayList<>(List.of(AttendanceManager.told(edition, session, recording)));
        if (!outcome.conflicts().isEmpty()) {
            changes.add(of("schools.attendance-conflicting", edition, session)
                    .facts(Map.of(
                            "edition",
                            edition.id(),
                            "session",
                            Integer.toString(session),
                            "conflicts",
                            Integer.toString(outcome.conflicts().size()))));
        }
        return changes.toArray(Change[]::new);
    }

    static Change of(String action, EditionEntity edition, int session) {
        return Change.of(
                action,
                "editions/" + edition.id() + "/sessions/" + session + "/attendance/conflicts",
                edition.organizer());
    }

    @Override
    public Page<AttendanceConflict> conflicts(
            Caller caller, String edition, int session, Optional<Boolean> open, Slice slice) {
        Sheet sheet = sheets.of(caller, edition, session);
        Page<ConflictEntity> page = transactions.read(manager -> {
            Conditions conditions = new Conditions()
                    .and("e.edition = :edition", "edition", edition)
                    .and("e.number = :number", "number", session);
            open.ifPresent(wanted -> conditions.and(wanted ? "e.settled = ''" : "e.settled <> ''"));
            return CONFLICTS.page(manager, conditions, slice);
        });
        Names names = names(page.items());
        return page.map(conflict -> record(conflict, sheet, names));
    }

    @Override
    public AttendanceConflict conflict(Caller caller, String edition, int session, String id) {
        Sheet sheet = sheets.of(caller, edition, session);
        ConflictEntity found = transactions.read(manager -> found(manager, edition, session, id));
        return record(found, sheet, names(List.of(found)));
    }

    @Override
    public AttendanceConflict settle(
            Caller caller, String edition, int session, String id, AttendanceStatus status, String reason) {
        Sheet sheet = sheets.of(caller, edition, session);
        ConflictEntity settled = transactions.change(caller, manager -> {
            EditionEntity entity = EditionManager.taughtBy(manager, caller, edition);
            ConflictEntity conflict = found(manager, edition, session, id);
            new EntryCheck(sheet).reason(reason);
            Recording recording = new Recording(manager, edition, session);
            manager.refresh(conflict);
            if (conflict.isSettled()) {
                throw AttendanceRefused.settled();
            }
            Instant now = Times.now(clock);
            Origin origin = Origin.of(AttendanceSource.HAND, caller, now, now).reason(reason);
            conflict.settle(status, origin);
            recording.session().changed();
            AttendanceEntity row = recording.rows().get(conflict.enrolment());
            sheet.find(conflict.enrolment())
                    .ifPresent(who -> recording.write(who, status, row == null ? "" : row.note(), origin));
            List<Change> changes = new ArrayList<>(List.of(AttendanceManager.told(entity, session, recording)));
            changes.add(of("schools.attendance-conflict-settled", entity, session)
                    .facts(Map.of("edition", edition, "conflict", id, "status", status.name())));
            return new Done<>(conflict, changes);
        });
        return record(settled, sheet, names(List.of(settled)));
    }

    private static ConflictEntity found(EntityManager manager, String edition, int session, String id) {
        return Optional.ofNullable(manager.find(ConflictEntity.class, id))
                .filter(one -> one.isAt(edition, session))
                .orElseThrow(AttendanceRefused::noConflict);
    }

    private Names names(List<ConflictEntity> conflicts) {
        return Names.of(
                accounts,
                conflicts.stream()
                        .flatMapToLong(ConflictEntity::accounts)
                        .boxed()
                        .toList());
    }

    private static AttendanceConflict record(ConflictEntity conflict, Sheet sheet, Names names) {
        return conflict.toRecord(
                sheet.find(conflict.enrolment()).map(sheet::name).orElse(""), names);
    }
}
