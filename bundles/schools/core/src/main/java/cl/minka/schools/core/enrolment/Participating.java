package cl.minka.schools.core.enrolment;

import cl.minka.kernel.Page;
import cl.minka.schools.core.people.RosterManager;
import cl.minka.schools.enrolment.Participant;
import cl.minka.schools.people.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;

/** Enrolments with the people whose they are, read at once. */
final class Participating {
    private Participating() {}

    static Page<Participant> page(EntityManager manager, Page<EnrolmentEntity> page) {
        Map<String, Person> people = RosterManager.byId(
                manager, page.items().stream().map(EnrolmentEntity::person).toList());
        Map<String, Integer> places = EnrolmentStore.places(manager, page.items());
        return page.map(one ->
                new Participant(one.toRecord(Optional.ofNullable(places.get(one.id()))), people.get(one.person())));
    }

    static Participant of(EntityManager manager, EnrolmentEntity one) {
        manager.flush();
        Map<String, Integer> places = EnrolmentStore.places(manager, List.of(one));
        return new Participant(
                one.toRecord(Optional.ofNullable(places.get(one.id()))),
                RosterManager.byId(manager, List.of(one.person())).get(one.person()));
    }
}
