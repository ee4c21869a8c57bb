package cl.minka.schools.core.attendance;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.paper.QrCodes;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.attendance.AttendanceRefused;
import cl.minka.schools.attendance.AttendanceSource;
import cl.minka.schools.attendance.AttendanceStatus;
import cl.minka.schools.attendance.CheckIns;
import cl.minka.schools.core.offer.EditionEntity;
import cl.minka.schools.core.offer.EditionManager;
import cl.minka.schools.core.persistence.SchoolTransactions;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.people.Roster;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Self check-in from half an hour before a session until its end; who comes more than a quarter of an hour after the start is late. */
@Component(service = CheckIns.class)
public final class CheckInManager implements CheckIns {
    static final Duration BEFORE = Duration.ofMinutes(30);
    static final Duration LATE_AFTER = Duration.ofMinutes(15);

    private final SchoolTransactions transactions;
    private final Sheets sheets;
    private final Roster roster;
    private final QrCodes pictures;
    private final Clock clock;

    @Activate
    public CheckInManager(
            @Reference SchoolTransactions transactions,
            @Reference Sheets sheets,
            @Reference Roster roster,
            @Reference QrCodes pictures,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.sheets = sheets;
        this.roster = roster;
        this.pictures = pictures;
        this.clock = clock;
    }

    @Override
    public Code code(Caller caller, String edition, int session) {
        transactions.read(manager -> Sheets.session(Sheets.taking(manager, caller, edition), session));
        AttendanceStore.prepare(transactions, edition, session);
        Instant now = clock.instant();
        String code = codes(edition, session).at(now);
        return new Code(code, text(edition, session, code), TimeCode.until(now));
    }

    @Override
    public byte[] picture(Caller caller, String edition, int session) {
        return pictures.png(code(caller, edition, session).text());
    }

    private static String text(String edition, int session, String code) {
        return "minka:schools/check-in/" + edition + "/" + session + "/" + code;
    }

    private TimeCode codes(String edition, int session) {
        return transactions.read(manager -> AttendanceStore.session(manager, edition, session)
                .map(row -> new TimeCode(row.secret()))
                .orElseThrow(AttendanceRefused::wrongCode));
    }

    @Override
    public CheckedIn checkIn(Caller caller, String edition, int session, String code, Optional<String> enrolment) {
        EditionDraft.Session when = transactions.read(manager -> {
            EditionEntity entity = EditionManager.visible(manager, caller, edition);
            EditionDraft.Session found = Sheets.session(entity, session);
            Sheets.requireTakingPlace(entity);
            return found;
        });
        Enrolment who = own(caller, edition, enrolment);
        if (code.isBlank()) {
            throw new InvalidInput(Fault.at("/code", "kernel.required"));
        }
        Instant now = Times.now(clock);
        requireTime(when, now);
        if (!codes(edition, session).accepts(code.strip(), now)) {
            throw AttendanceRefused.wrongCode();
        }
        AttendanceStatus status =
                now.isAfter(when.startsAt().plus(LATE_AFTER)) ? AttendanceStatus.LATE : AttendanceStatus.PRESENT;
        return transactions.change(caller, manager -> {
            EditionEntity entity = EditionManager.visible(manager, caller, edition);
            Recording recording = new Recording(manager, edition, session);
            Origin origin = Origin.of(AttendanceSource.QR, caller, now, now);
            AttendanceStatus stored = recording.status(who);
            List<Change> changes = new ArrayList<>();
            boolean conflict = false;
            if (stored == AttendanceStatus.UNRECORDED) {
                recording.write(who, status, "", origin);
            } else if (!stored.came()) {
                recording.oppose(who, status, "", "", origin);
                conflict = true;
                changes.add(BatchManager.of("schools.attendance-conflicting", entity, session)
                        .facts(Map.of("edition", edition, "session", Integer.toString(session), "conflicts", "1")));
            }
            changes.addAll(List.of(AttendanceManager.told(entity, session, recording)));
            AttendanceEntity row = recording.rows().get(who.id());
            return new Done<>(new CheckedIn(who.id(), row.status(), row.recordedAt(), conflict), changes);
        });
    }

    private Enrolment own(Caller caller, String edition, Optional<String> enrolment) {
        String person = roster.ofAccount(caller.account())
                .orElseThrow(AttendanceRefused::noSeat)
                .id();
        return sheets.of(edition)
                .find(person)
                .filter(seat ->
                        enrolment.filter(wanted -> !wanted.equals(seat.id())).isEmpty())
                .orElseThrow(AttendanceRefused::noSeat);
    }

    private static void requireTime(EditionDraft.Session session, Instant now) {
        if (now.isBefore(session.startsAt().minus(BEFORE)) || now.isAfter(session.endsAt())) {
            throw AttendanceRefused.noCheckInNow();
        }
    }
}
