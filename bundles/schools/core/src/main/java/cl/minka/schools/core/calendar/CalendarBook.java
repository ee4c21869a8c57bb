package cl.minka.schools.core.calendar;

import cl.minka.schools.EditionDraft;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;

/** Keeps what calendars are told of sessions, within the transaction that changes them. */
public final class CalendarBook {
    private CalendarBook() {}

    /** The sessions of the edition are these now. */
    public static void write(EntityManager manager, String edition, EditionDraft draft, Instant now) {
        Map<Integer, CalendarEntryEntity> present = new HashMap<>();
        of(manager, List.of(edition)).forEach(one -> present.put(one.number(), one));
        for (int n = 1; n <= draft.sessions().size(); n++) {
            CalendarEntryEntity entry = present.remove(n);
            if (entry == null) {
                entry = new CalendarEntryEntity(edition, n);
                entry.follow(draft, draft.sessions().get(n - 1), now);
                manager.persist(entry);
            } else {
                entry.follow(draft, draft.sessions().get(n - 1), now);
            }
        }
        present.values().forEach(gone -> gone.vanish(now));
    }

    /** Forgets an edition that nobody was told of. */
    public static void remove(EntityManager manager, String edition) {
        manager.createQuery("DELETE FROM CalendarEntryEntity c WHERE c.edition = :edition")
                .setParameter("edition", edition)
                .executeUpdate();
    }

    /** By edition, then by number. */
    static List<CalendarEntryEntity> of(EntityManager manager, Collection<String> editions) {
        return editions.isEmpty()
                ? List.of()
                : manager.createQuery(
                                "SELECT c FROM CalendarEntryEntity c WHERE c.edition IN :editions ORDER BY c.edition, c.number",
                                CalendarEntryEntity.class)
                        .setParameter("editions", List.copyOf(editions))
                        .getResultList();
    }
}
