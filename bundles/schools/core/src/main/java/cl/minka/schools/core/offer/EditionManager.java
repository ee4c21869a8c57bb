package cl.minka.schools.core.offer;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.schools.CourseDraft;
import cl.minka.schools.Edition;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.Editions;
import cl.minka.schools.OfferNotFound;
import cl.minka.schools.core.calendar.CalendarBook;
import cl.minka.schools.core.people.PersonStore;
import cl.minka.schools.core.persistence.SchoolTransactions;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps editions of courses. */
@Component(service = {Editions.class, EditionManager.class})
public final class EditionManager implements Editions {
    private static final Keyset<EditionEntity> LIST =
            Offers.list(EditionEntity.class, Map.of("startsAt", Keyset.Key.whole("startsAt")), "startsAt");

    private final SchoolTransactions transactions;
    private final Municipalities municipalities;
    private final Clock clock;

    @Activate
    public EditionManager(
            @Reference SchoolTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @Override
    public Page<Edition> list(Caller caller, Filter filter, Slice slice) {
        return transactions.read(manager -> {
            Page<EditionEntity> page = LIST.page(manager, conditions(caller, filter), slice);
            Map<String, CourseDraft> taught = taught(manager, page.items());
            return page.map(edition -> edition.toRecord(taught.get(key(edition))));
        });
    }

    @Override
    public Edition get(Caller caller, String id) {
        return transactions.read(manager -> record(manager, visible(manager, caller, id)));
    }

    @Override
    public Edition create(Caller caller, EditionDraft draft) {
        return transactions.change(caller, manager -> create(manager, caller, draft));
    }

    /** Within a transaction. */
    public Done<Edition> create(EntityManager manager, Caller caller, EditionDraft draft) {
        Offers.requireSomeOrganizer(caller);
        CourseEntity course = check(manager, caller, draft, List.of());
        draft.slug().ifPresent(id -> Offers.requireFree(manager, EditionEntity.class, id));
        EditionEntity edition = new EditionEntity(draft, course, Times.now(clock));
        manager.persist(edition);
        manager.flush();
        sessions(manager, edition.id(), draft);
        CalendarBook.write(manager, edition.id(), draft, Times.now(clock));
        manager.flush();
        return Done.of(record(manager, edition), Offers.told("schools.edition-created", "editions", edition));
    }

    @Override
    public Edition put(Caller caller, String id, EditionDraft draft, Expected expected) {
        return transactions.change(caller, manager -> {
            Offers.lockEdition(manager, id);
            EditionEntity edition = visible(manager, caller, id);
            Offers.requireOrganizer(caller, edition.organizer());
            expected.check(edition.version());
            CourseEntity course = check(manager, caller, draft, edition.draft().quotas());
            if (!course.id().equals(edition.course()) && edition.state() != EditionDraft.State.DRAFT) {
                throw new Refusal(Kind.CONFLICT, "schools.course-is-fixed");
            }
            EditionMoves.check(manager, edition, draft.state());
            HeldSessions.requireInPlace(manager, id, edition.draft().sessions(), draft.sessions());
            edition.write(draft, course, Times.now(clock));
            if (edition.state() == EditionDraft.State.DRAFT) {
                edition.follow(course);
            }
            sessions(manager, id, draft);
            CalendarBook.write(manager, id, draft, Times.now(clock));
            manager.flush();
            return Done.of(record(manager, edition), Offers.told("schools.edition-changed", "editions", edition));
        });
    }

    @Override
    public void delete(Caller caller, String id, Expected expected) {
        transactions.change(caller, manager -> {
            EditionEntity edition = visible(manager, caller, id);
            Offers.requireOrganizer(caller, edition.organizer());
            expected.check(edition.version());
            if (edition.state() != EditionDraft.State.DRAFT) {
                throw new Refusal(
                        Kind.CONFLICT,
                        "schools.edition-is-public",
                        Map.of("state", edition.state().name()));
            }
            Offers.requireUnused(manager, "SELECT COUNT(n) FROM EnrolmentEntity n WHERE n.edition = :id", id);
            Offers.requireUnused(
                    manager, "SELECT COUNT(s.number) FROM AttendanceSessionEntity s WHERE s.edition = :id", id);
            Offers.requireUnused(manager, "SELECT COUNT(p.edition) FROM PlanEntity p WHERE p.edition = :id", id);
            manager.createQuery("DELETE FROM InvitationEntity i WHERE i.edition = :id")
                    .setParameter("id", id)
                    .executeUpdate();
            removeSessions(manager, id);
            CalendarBook.remove(manager, id);
            manager.remove(edition);
            return Done.of(null, Offers.told("schools.edition-removed", "editions", edition));
        });
    }

    /** One that the caller may see: a draft only its organizers, and the instructors named in it. */
    public static EditionEntity visible(EntityManager manager, Caller caller, String id) {
        EditionEntity edition = Offers.edition(manager, id);
        if (edition.state() == EditionDraft.State.DRAFT
                && !Offers.organizes(caller, edition.organizer())
                && !teaches(caller, edition.draft())) {
            throw OfferNotFound.edition();
        }
        return edition;
    }

    /** One that the caller organizes or teaches. */
    public static EditionEntity taughtBy(EntityManager manager, Caller caller, String id) {
        EditionEntity edition = visible(manager, caller, id);
        if (!Offers.organizes(caller, edition.organizer()) && !teaches(caller, edition.draft())) {
            throw new Forbidden();
        }
        return edition;
    }

    /** Whether the caller is an instructor of one of its sessions. */
    public static boolean teaches(Caller caller, EditionDraft draft) {
        return !caller.isAnonymous()
                && draft.sessions().stream()
                        .anyMatch(session -> session.instructors().contains(caller.username()));
    }

    private static Conditions conditions(Caller caller, Filter filter) {
        Conditions conditions = new Conditions();
        if (!caller.organizes("amuch")) {
            TreeSet<String> own = new TreeSet<>(caller.organizations(Role.ORGANIZER));
            own.add("-");
            conditions
                    .and(
                            "e.state <> :draft OR e.organizer IN :own OR EXISTS (SELECT s FROM SessionEntity s"
                                    + " WHERE s.edition = e.id AND s.instructors LIKE :self)",
                            "draft",
                            EditionDraft.State.DRAFT)
                    .parameter("own", List.copyOf(own))
                    .parameter("self", "% " + (caller.isAnonymous() ? "-" : caller.username()) + " %");
        }
        filter.course().ifPresent(one -> conditions.and("e.course = :course", "course", one));
        filter.school().ifPresent(one -> conditions.and("e.school = :school", "school", one));
        filter.municipality().ifPresent(one -> conditions.and("e.municipality = :cut", "cut", one));
        filter.state().ifPresent(one -> conditions.and("e.state = :state", "state", one));
        filter.instructor()
                .ifPresent(one -> conditions.and(
                        "EXISTS (SELECT s FROM SessionEntity s WHERE s.edition = e.id AND s.instructors LIKE :instructor)",
                        "instructor",
                        "% " + one + " %"));
        filter.words().ifPresent(words -> conditions.words("e.titleFolded", words));
        return conditions;
    }

    /** @param kept quotas that are there, also of what has gone since */
    private CourseEntity check(
            EntityManager manager, Caller caller, EditionDraft draft, List<EditionDraft.Quota> kept) {
        OfferCheck check = new OfferCheck();
        CourseEntity course = draft.course().isEmpty() ? null : manager.find(CourseEntity.class, draft.course());
        if (course == null) {
            check.fault("/course", draft.course().isEmpty() ? "kernel.required" : "schools.unknown-course");
        } else {
            Offers.requireOrganizer(caller, course.organizer());
        }
        Set<String> organizations = PersonStore.organizationsThere(manager, ofOrganizations(draft.quotas()));
        organizations.addAll(ofOrganizations(kept));
        new EditionCheck(check, municipalities, organizations).of(draft, course == null ? null : course.draft());
        check.throwIfAny();
        return course;
    }

    private static List<String> ofOrganizations(List<EditionDraft.Quota> quotas) {
        return quotas.stream()
                .filter(quota -> quota.kind() == EditionDraft.Quota.Kind.ORGANIZATION)
                .flatMap(quota -> quota.value().stream())
                .toList();
    }

    private static void sessions(EntityManager manager, String edition, EditionDraft draft) {
        removeSessions(manager, edition);
        for (int n = 0; n < draft.sessions().size(); n++) {
            manager.persist(new SessionEntity(edition, n + 1, draft.sessions().get(n)));
        }
    }

    private static void removeSessions(EntityManager manager, String edition) {
        manager.createQuery("DELETE FROM SessionEntity s WHERE s.edition = :edition")
                .setParameter("edition", edition)
                .executeUpdate();
    }

    /** An edition with the course as it follows it. */
    public static Edition record(EntityManager manager, EditionEntity edition) {
        return edition.toRecord(taught(manager, List.of(edition)).get(key(edition)));
    }

    private static Map<String, CourseDraft> taught(EntityManager manager, List<EditionEntity> editions) {
        Map<String, CourseDraft> all = new HashMap<>();
        if (!editions.isEmpty()) {
            manager.createQuery("SELECT s FROM SyllabusEntity s WHERE s.course IN :courses", SyllabusEntity.class)
                    .setParameter(
                            "courses",
                            editions.stream()
                                    .map(EditionEntity::course)
                                    .distinct()
                                    .toList())
                    .getResultList()
                    .forEach(one -> all.put(one.course() + "/" + one.number(), one.draft()));
        }
        return all;
    }

    private static String key(EditionEntity edition) {
        return edition.course() + "/" + edition.syllabus();
    }
}
