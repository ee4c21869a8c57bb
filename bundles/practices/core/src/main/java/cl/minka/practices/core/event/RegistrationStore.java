package cl.minka.practices.core.event;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.practices.event.EventMaterials;
import cl.minka.practices.event.RegistrationNotFound;
import cl.minka.practices.event.RegistrationState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;

/** Finds registrations. */
final class RegistrationStore {
    static final Keyset<RegistrationEntity> PAGES = new Keyset<>(
            RegistrationEntity.class,
            Keyset.Key.text("id"),
            RegistrationEntity::id,
            Map.of("line", Keyset.Key.whole("lineNumber"), "name", Keyset.Key.text("nameKey")),
            new Slice.Sort("line", false));

    private static final String OF_EVENT = "SELECT r FROM RegistrationEntity r WHERE r.event = :event";

    private RegistrationStore() {}

    static boolean any(EntityManager manager, String event) {
        return !manager.createQuery("SELECT r.id FROM RegistrationEntity r WHERE r.event = :event", String.class)
                .setParameter("event", event)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** All that were not given up, in order of coming. */
    static List<RegistrationEntity> coming(EntityManager manager, String event) {
        return manager.createQuery(OF_EVENT + " AND r.state <> :gone ORDER BY r.lineNumber", RegistrationEntity.class)
                .setParameter("event", event)
                .setParameter("gone", RegistrationState.CANCELLED)
                .getResultList();
    }

    static List<RegistrationEntity> all(EntityManager manager, String event) {
        return manager.createQuery(OF_EVENT, RegistrationEntity.class)
                .setParameter("event", event)
                .getResultList();
    }

    /** Somebody of the same account or mail address who has not given up. */
    static boolean isThere(EntityManager manager, String event, long account, String email) {
        String mail = Folded.of(email.strip(), 300);
        return !manager.createQuery(
                        "SELECT r.id FROM RegistrationEntity r WHERE r.event = :event AND r.state <> :gone"
                                + " AND ((r.account > 0 AND r.account = :account)"
                                + " OR (r.emailKey <> '' AND r.emailKey = :email))",
                        String.class)
                .setParameter("event", event)
                .setParameter("gone", RegistrationState.CANCELLED)
                .setParameter("account", account)
                .setParameter("email", mail)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Whether the reader has a seat, or came. */
    static boolean isIn(EntityManager manager, EventMaterials.Reader reader, PublicEventEntity event) {
        boolean byToken = reader.registration()
                .map(id -> manager.find(RegistrationEntity.class, id))
                .filter(one -> one.event().equals(event.id()) && one.state().holdsSeat())
                .filter(one ->
                        reader.token().map(Tokens::digest).filter(one::opens).isPresent())
                .isPresent();
        return byToken
                || reader.caller().account() > 0
                        && hasSeat(manager, event.id(), reader.caller().account());
    }

    private static boolean hasSeat(EntityManager manager, String event, long account) {
        return manager
                .createQuery(OF_EVENT + " AND r.account = :account", RegistrationEntity.class)
                .setParameter("event", event)
                .setParameter("account", account)
                .getResultList()
                .stream()
                .anyMatch(one -> one.state().holdsSeat());
    }

    /** For organizers, the account that it belongs to, and who has its token. */
    static RegistrationEntity get(
            EntityManager manager, Caller caller, PublicEventEntity event, String id, Optional<String> token) {
        return Optional.ofNullable(manager.find(RegistrationEntity.class, id))
                .filter(one -> one.event().equals(event.id()))
                .filter(one -> caller.organizes(event.organizer())
                        || (one.account() > 0 && one.account() == caller.account())
                        || token.map(Tokens::digest).filter(one::opens).isPresent())
                .orElseThrow(RegistrationNotFound::new);
    }
}
