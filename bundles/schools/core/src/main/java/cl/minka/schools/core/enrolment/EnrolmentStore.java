package cl.minka.schools.core.enrolment;

import cl.minka.kernel.journal.Change;
import cl.minka.schools.core.offer.EditionEntity;
import cl.minka.schools.enrolment.Enrolment.State;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.persistence.EntityManager;

/** Finds enrolments. */
final class EnrolmentStore {
    private EnrolmentStore() {}

    /** By the names that people have now, who are held: they may have been renamed after they were read. */
    static void name(EntityManager manager, String edition) {
        String key = "(SELECT p.name_key FROM person p WHERE p.id = enrolment.person)";
        manager.createNativeQuery(
                        "UPDATE enrolment SET name_key = " + key + " WHERE edition = ? AND name_key <> " + key)
                .setParameter(1, edition)
                .executeUpdate();
    }

    /** The place of each that waits among those who wait for the same edition, from 1, by id. */
    static Map<String, Integer> places(EntityManager manager, Collection<EnrolmentEntity> enrolments) {
        List<String> editions = enrolments.stream()
                .filter(one -> one.state() == State.WAITING)
                .map(EnrolmentEntity::edition)
                .distinct()
                .toList();
        Map<String, Integer> places = new HashMap<>();
        if (!editions.isEmpty()) {
            Map<String, Integer> last = new HashMap<>();
            manager.createQuery(
                            "SELECT n.edition, n.id FROM EnrolmentEntity n WHERE n.edition IN :editions AND n.state = :waiting"
                                    + " ORDER BY n.edition, n.line",
                            Object[].class)
                    .setParameter("editions", editions)
                    .setParameter("waiting", State.WAITING)
                    .getResultList()
                    .forEach(row -> places.put((String) row[1], last.merge((String) row[0], 1, Integer::sum)));
        }
        return places;
    }

    static Change told(EditionEntity edition, EnrolmentEntity one) {
        String state = one.state().name().toLowerCase(Locale.ROOT);
        return Change.of(
                        "schools.enrolment-" + state,
                        "editions/" + edition.id() + "/enrolments/" + one.id(),
                        edition.organizer())
                .state(state)
                .facts(Map.of("edition", edition.id(), "enrolment", one.id(), "person", one.person()));
    }
}
