package cl.minka.practices.core.event;

import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import cl.minka.practices.core.privacy.HeldData;
import cl.minka.practices.event.RegistrationDraft;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Registrations of people with an account. */
@Component(service = HeldData.class)
public final class EventData implements HeldData {
    private static final String KIND = "event-registrations";

    private final Clock clock;

    @Activate
    public EventData(@Reference Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Holding> find(EntityManager manager, Subject subject) {
        int count = of(manager, subject).size();
        return count == 0 ? List.of() : List.of(new Holding("practices", KIND, count, "practices.event-registrations"));
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(EntityManager manager, Subject subject) {
        List<Map<String, Object>> all =
                of(manager, subject).stream().map(EventData::record).toList();
        return all.isEmpty() ? Map.of() : Map.of(KIND, all);
    }

    private static Map<String, Object> record(RegistrationEntity one) {
        RegistrationDraft person = one.person();
        return Map.of(
                "event", one.event(),
                "name", person.name(),
                "email", person.email(),
                "organization", person.organization(),
                "municipality", person.municipality(),
                "consents", person.consents(),
                "state", one.state().name());
    }

    /** Attendance stays as a count. */
    @Override
    public int erase(EntityManager manager, Subject subject) {
        List<RegistrationEntity> all = of(manager, subject);
        Instant now = Times.now(clock);
        all.forEach(one -> one.erase(now));
        return all.size();
    }

    private static List<RegistrationEntity> of(EntityManager manager, Subject subject) {
        return manager.createQuery(
                        "SELECT r FROM RegistrationEntity r WHERE r.account = :account ORDER BY r.createdAt",
                        RegistrationEntity.class)
                .setParameter("account", subject.account())
                .getResultList();
    }
}
