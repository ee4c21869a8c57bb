package cl.minka.schools.core.attendance;

import cl.minka.kernel.Caller;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.attendance.AttendanceRefused;
import cl.minka.schools.core.offer.EditionEntity;
import cl.minka.schools.core.offer.EditionManager;
import cl.minka.schools.core.persistence.SchoolTransactions;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.enrolment.Participants;
import cl.minka.schools.people.Roster;
import java.util.List;
import java.util.Locale;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the sheet of an edition; outside of the transactions of others, since changes do not nest. */
@Component(service = Sheets.class)
public final class Sheets {
    private final SchoolTransactions transactions;
    private final Participants participants;
    private final Roster roster;

    @Activate
    public Sheets(
            @Reference SchoolTransactions transactions,
            @Reference Participants participants,
            @Reference Roster roster) {
        this.transactions = transactions;
        this.participants = participants;
        this.roster = roster;
    }

    /** For who organizes or teaches the edition; others are refused. */
    public Sheet of(Caller caller, String edition) {
        transactions.read(manager -> EditionManager.taughtBy(manager, caller, edition));
        return of(edition);
    }

    /** The same, once the session is known to be there. */
    Sheet of(Caller caller, String edition, int number) {
        transactions.read(manager -> session(EditionManager.taughtBy(manager, caller, edition), number));
        return of(edition);
    }

    /** Whoever asks. */
    public Sheet of(String edition) {
        List<Enrolment> rows = participants.of(edition);
        return new Sheet(rows, roster.byId(rows.stream().map(Enrolment::person).toList()));
    }

    static EditionDraft.Session session(EditionEntity edition, int number) {
        List<EditionDraft.Session> sessions = edition.draft().sessions();
        if (number < 1 || number > sessions.size()) {
            throw AttendanceRefused.noSession();
        }
        return sessions.get(number - 1);
    }

    static void requireTakingPlace(EditionEntity edition) {
        EditionDraft.State state = edition.state();
        if (state == EditionDraft.State.DRAFT || state == EditionDraft.State.CANCELLED) {
            throw AttendanceRefused.notTakingPlace(state.name().toLowerCase(Locale.ROOT));
        }
    }

    /** One that the caller teaches or organizes and that takes place. */
    static EditionEntity taking(EntityManager manager, Caller caller, String id) {
        EditionEntity edition = EditionManager.taughtBy(manager, caller, id);
        requireTakingPlace(edition);
        return edition;
    }
}
