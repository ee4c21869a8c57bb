package cl.minka.schools.core.attendance;

import cl.minka.kernel.Caller;
import cl.minka.schools.CertificateRule;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.attendance.AttendanceFigures;
import cl.minka.schools.attendance.AttendanceMatrices;
import cl.minka.schools.attendance.AttendanceMatrix;
import cl.minka.schools.attendance.AttendanceStatus;
import cl.minka.schools.attendance.AttendanceWarning;
import cl.minka.schools.core.offer.EditionManager;
import cl.minka.schools.core.offer.Offers;
import cl.minka.schools.core.persistence.SchoolTransactions;
import cl.minka.schools.enrolment.Enrolment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks at all sessions of an edition at once. */
@Component(service = {AttendanceMatrices.class, AttendanceFigures.class})
public final class MatrixManager implements AttendanceMatrices, AttendanceFigures {
    private final SchoolTransactions transactions;
    private final Sheets sheets;

    @Activate
    public MatrixManager(@Reference SchoolTransactions transactions, @Reference Sheets sheets) {
        this.transactions = transactions;
        this.sheets = sheets;
    }

    /** Statuses by enrolment, one a session; and the numbers of those that were held. */
    private record Grid(int sessions, Map<String, AttendanceStatus[]> statuses, Set<Integer> held) {
        List<AttendanceStatus> of(Enrolment who) {
            AttendanceStatus[] found = statuses.get(who.id());
            return found == null ? List.of(blank(sessions)) : List.of(found);
        }

        static AttendanceStatus[] blank(int sessions) {
            AttendanceStatus[] blank = new AttendanceStatus[sessions];
            Arrays.fill(blank, AttendanceStatus.UNRECORDED);
            return blank;
        }
    }

    @Override
    public AttendanceMatrix of(Caller caller, String edition) {
        Sheet sheet = sheets.of(caller, edition);
        Grid grid = grid(edition);
        List<AttendanceMatrix.Line> lines = sheet.rows().stream()
                .map(who -> new AttendanceMatrix.Line(
                        who.id(), who.person(), sheet.name(who), grid.of(who), attended(grid, who)))
                .toList();
        return new AttendanceMatrix(edition, grid.sessions(), List.copyOf(grid.held()), lines);
    }

    @Override
    public List<AttendanceWarning> warnings(Caller caller, String edition) {
        CertificateRule rule = transactions.read(manager ->
                EditionManager.taughtBy(manager, caller, edition).draft().certificate());
        List<AttendanceWarning> warnings = new ArrayList<>();
        AttendanceMatrix matrix = of(caller, edition);
        Warnings judge = new Warnings(rule, matrix.sessions(), matrix.held());
        for (AttendanceMatrix.Line line : matrix.lines()) {
            var reasons = judge.of(line.statuses());
            if (!reasons.isEmpty()) {
                warnings.add(
                        new AttendanceWarning(line.enrolment(), line.person(), line.name(), line.figures(), reasons));
            }
        }
        return warnings;
    }

    @Override
    public Map<String, Attended> of(String edition) {
        Sheet sheet = sheets.of(edition);
        Grid grid = grid(edition);
        Map<String, Attended> all = new LinkedHashMap<>();
        sheet.rows().forEach(who -> all.put(who.id(), attended(grid, who)));
        return all;
    }

    private static Attended attended(Grid grid, Enrolment who) {
        List<AttendanceStatus> statuses = grid.of(who);
        Set<Integer> came = new TreeSet<>();
        IntStream.rangeClosed(1, statuses.size())
                .filter(number -> statuses.get(number - 1).came())
                .forEach(came::add);
        int committed =
                (int) statuses.stream().filter(AttendanceStatus::committed).count();
        return Attended.of(grid.held().size(), came, committed);
    }

    private Grid grid(String edition) {
        return transactions.read(manager -> {
            EditionDraft draft = Offers.edition(manager, edition).draft();
            return grid(manager, edition, draft.sessions().size());
        });
    }

    private static Grid grid(EntityManager manager, String edition, int sessions) {
        Map<String, AttendanceStatus[]> statuses = new HashMap<>();
        Set<Integer> held = new TreeSet<>();
        manager.createQuery(
                        "SELECT a.enrolment, a.number, a.status FROM AttendanceEntity a"
                                + " WHERE a.edition = :edition AND a.number <= :sessions",
                        Object[].class)
                .setParameter("edition", edition)
                .setParameter("sessions", sessions)
                .getResultList()
                .forEach(row -> {
                    int number = (Integer) row[1];
                    AttendanceStatus status = (AttendanceStatus) row[2];
                    statuses.computeIfAbsent((String) row[0], any -> Grid.blank(sessions))[number - 1] = status;
                    if (status != AttendanceStatus.UNRECORDED) {
                        held.add(number);
                    }
                });
        return new Grid(sessions, statuses, held);
    }
}
