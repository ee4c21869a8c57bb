package cl.minka.schools.core.product;

import cl.minka.schools.core.people.PersonTraces;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Component;

/** Accepted products under the id of a person: they stay as facts, without what they were called. */
@Component(service = PersonTraces.class)
public final class ProductTraces implements PersonTraces {
    @Override
    public void hand(EntityManager manager, String from, String to) {
        manager.createQuery("UPDATE ProductEntity p SET p.person = :to WHERE p.person = :from")
                .setParameter("to", to)
                .setParameter("from", from)
                .executeUpdate();
    }

    @Override
    public void erase(EntityManager manager, String person) {
        manager.createQuery("UPDATE ProductEntity p SET p.title = '', p.url = '' WHERE p.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
