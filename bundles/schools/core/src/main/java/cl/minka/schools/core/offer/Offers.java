package cl.minka.schools.core.offer;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.schools.OfferNotFound;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.persistence.EntityManager;

/** Finds what is offered, and tells who may change it. */
public final class Offers {
    private static final String ASSOCIATION = "amuch";
    private static final Keyset.Key ID = Keyset.Key.text("id");

    private Offers() {}

    static <E extends OfferEntity> Keyset<E> list(Class<E> type) {
        return list(type, Map.of(), "title");
    }

    static <E extends OfferEntity> Keyset<E> list(Class<E> type, Map<String, Keyset.Key> more, String standard) {
        Map<String, Keyset.Key> sortable = new HashMap<>(more);
        sortable.put("title", Keyset.Key.text("titleKey"));
        sortable.put("createdAt", Keyset.Key.whole("createdAt"));
        sortable.put("changedAt", Keyset.Key.whole("changedAt"));
        return new Keyset<>(type, ID, OfferEntity::id, sortable, new Slice.Sort(standard, false));
    }

    static SchoolEntity school(EntityManager manager, String id) {
        return present(manager.find(SchoolEntity.class, id), OfferNotFound::school);
    }

    static ProgrammeEntity programme(EntityManager manager, String id) {
        return present(manager.find(ProgrammeEntity.class, id), OfferNotFound::programme);
    }

    public static CourseEntity course(EntityManager manager, String id) {
        return present(manager.find(CourseEntity.class, id), OfferNotFound::course);
    }

    public static EditionEntity edition(EntityManager manager, String id) {
        return present(manager.find(EditionEntity.class, id), OfferNotFound::edition);
    }

    /** Waits for the turn at an edition, until the transaction ends; comes before any read. */
    public static void lockEdition(EntityManager manager, String id) {
        int rows = manager.createNativeQuery("UPDATE edition SET enrolled = enrolled WHERE id = ?")
                .setParameter(1, id)
                .executeUpdate();
        if (rows == 0) {
            throw OfferNotFound.edition();
        }
    }

    private static <E> E present(E found, Supplier<OfferNotFound> absent) {
        if (found == null) {
            throw absent.get();
        }
        return found;
    }

    /** Refuses who does not organize for that organisation; the association organizes everywhere. */
    public static void requireOrganizer(Caller caller, String organization) {
        if (!organizes(caller, organization)) {
            throw new Forbidden();
        }
    }

    public static boolean organizes(Caller caller, String organization) {
        return caller.organizes(ASSOCIATION) || caller.organizes(organization);
    }

    /** For which the caller organizes; empty where that may be several. */
    static String ownOrganization(Caller caller) {
        if (caller.organizes(ASSOCIATION)) {
            return ASSOCIATION;
        }
        Set<String> own = caller.organizations(Role.ORGANIZER);
        return own.size() == 1 ? own.iterator().next() : "";
    }

    static void requireSomeOrganizer(Caller caller) {
        if (!caller.isAdmin() && !caller.is(Role.ORGANIZER)) {
            throw new Forbidden();
        }
    }

    static void requireFree(EntityManager manager, Class<? extends OfferEntity> type, String id) {
        if (manager.find(type, id) != null) {
            throw new Refusal(Kind.CONFLICT, "schools.slug-taken", Map.of("id", id));
        }
    }

    /** Refuses a removal while the query counts anything. */
    static void requireUnused(EntityManager manager, String jpql, String id) {
        long uses = manager.createQuery(jpql, Long.class).setParameter("id", id).getSingleResult();
        if (uses > 0) {
            throw new Refusal(Kind.CONFLICT, "schools.in-use", Map.of("uses", uses));
        }
    }

    static Change told(String fact, String collection, OfferEntity offer) {
        return Change.of(fact, collection + "/" + offer.id(), offer.organizer()).facts(Map.of("id", offer.id()));
    }
}
