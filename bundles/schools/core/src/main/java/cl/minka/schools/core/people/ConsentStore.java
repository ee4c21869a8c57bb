package cl.minka.schools.core.people;

import cl.minka.schools.people.Consent;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;

/** Finds who agreed to something and has not taken it back. */
public final class ConsentStore {
    private ConsentStore() {}

    /** Those for whom the guardian gave the last consent for the purpose. */
    public static Set<String> givenByGuardian(EntityManager manager, Collection<String> people, String purpose) {
        Map<String, Consent> last = new HashMap<>();
        PersonStore.inParts(people, part -> manager.createQuery(
                        "SELECT c FROM ConsentEntity c WHERE c.person IN :people AND c.purpose = :purpose"
                                + " ORDER BY c.recordedAt, c.number",
                        ConsentEntity.class)
                .setParameter("people", part)
                .setParameter("purpose", purpose)
                .getResultStream()
                .map(ConsentEntity::toRecord)
                .forEach(one -> last.put(one.person(), one)));
        Set<String> given = new HashSet<>();
        last.forEach((person, one) -> {
            if (one.state() == Consent.State.GIVEN && one.byGuardian()) {
                given.add(person);
            }
        });
        return given;
    }
}
