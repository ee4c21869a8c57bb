package cl.minka.schools.core.attendance;

import cl.minka.schools.core.people.PersonStore;
import cl.minka.schools.enrolment.Enrolment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;

/** Finds on a sheet also who was captured under a record that was merged into another since. */
final class MergedSeats {
    private static final String ENROLMENTS =
            "SELECT n.id, n.person, n.edition FROM EnrolmentEntity n WHERE n.id IN :ids";
    private static final String PEOPLE = "SELECT p.id, p.mergedInto FROM PersonEntity p WHERE p.id IN :ids";

    private final Sheet sheet;
    private final Map<String, String> people = new HashMap<>();

    /** @param captured ids of enrolments or of people */
    MergedSeats(EntityManager manager, String edition, Sheet sheet, Collection<String> captured) {
        this.sheet = sheet;
        List<String> missing =
                captured.stream().filter(who -> sheet.find(who).isEmpty()).toList();
        PersonStore.inParts(missing, ids -> {
            rows(manager, ENROLMENTS, ids).stream()
                    .filter(row -> row[2].equals(edition))
                    .forEach(this::put);
            rows(manager, PEOPLE, ids).forEach(this::put);
        });
    }

    private static List<Object[]> rows(EntityManager manager, String query, List<String> ids) {
        return manager.createQuery(query, Object[].class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private void put(Object[] row) {
        people.put((String) row[0], (String) row[1]);
    }

    Optional<Enrolment> find(String who) {
        return sheet.find(who).or(() -> Optional.ofNullable(people.get(who)).flatMap(sheet::find));
    }
}
