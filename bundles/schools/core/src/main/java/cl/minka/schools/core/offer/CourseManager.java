package cl.minka.schools.core.offer;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.schools.Course;
import cl.minka.schools.CourseDraft;
import cl.minka.schools.Courses;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.core.persistence.SchoolTransactions;
import java.time.Clock;
import java.util.List;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps courses and every syllabus that they had. */
@Component(service = Courses.class)
public final class CourseManager implements Courses {
    private static final Keyset<CourseEntity> LIST = Offers.list(CourseEntity.class);

    private final SchoolTransactions transactions;
    private final Clock clock;

    @Activate
    public CourseManager(@Reference SchoolTransactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Page<Course> list(Caller caller, Filter filter, Slice slice) {
        Conditions conditions = new Conditions();
        filter.school().ifPresent(one -> conditions.and("e.school = :school", "school", one));
        filter.programme().ifPresent(one -> conditions.and("e.programme = :programme", "programme", one));
        filter.area().ifPresent(one -> conditions.and("e.area = :area", "area", one));
        filter.words().ifPresent(words -> conditions.words("e.titleFolded", words));
        return transactions.read(
                manager -> LIST.page(manager, conditions, slice).map(CourseEntity::toRecord));
    }

    @Override
    public Course get(Caller caller, String id) {
        return transactions.read(manager -> Offers.course(manager, id).toRecord());
    }

    @Override
    public Course create(Caller caller, CourseDraft said) {
        Offers.requireSomeOrganizer(caller);
        return transactions.change(caller, manager -> {
            CourseDraft draft = said.orOf(schoolOf(manager, said));
            SchoolEntity school = check(manager, caller, draft);
            draft.slug().ifPresent(id -> Offers.requireFree(manager, CourseEntity.class, id));
            CourseEntity course = new CourseEntity(draft, school.organizer(), Times.now(clock));
            manager.persist(course);
            keep(manager, course);
            manager.flush();
            return Done.of(course.toRecord(), Offers.told("schools.course-created", "courses", course));
        });
    }

    @Override
    public Course put(Caller caller, String id, CourseDraft said, Expected expected) {
        return transactions.change(caller, manager -> {
            CourseEntity course = Offers.course(manager, id);
            Offers.requireOrganizer(caller, course.organizer());
            expected.check(course.version());
            CourseDraft draft = said.orOf(schoolOf(manager, said));
            SchoolEntity school = check(manager, caller, draft);
            requireFree(manager, id, draft.audience());
            boolean teachesOther = !taught(course.draft()).equals(taught(draft));
            course.write(draft, school.organizer(), Times.now(clock));
            if (teachesOther) {
                keep(manager, course);
            }
            manager.flush();
            return Done.of(course.toRecord(), Offers.told("schools.course-changed", "courses", course));
        });
    }

    @Override
    public void delete(Caller caller, String id, Expected expected) {
        transactions.change(caller, manager -> {
            CourseEntity course = Offers.course(manager, id);
            Offers.requireOrganizer(caller, course.organizer());
            expected.check(course.version());
            Offers.requireUnused(manager, "SELECT COUNT(e) FROM EditionEntity e WHERE e.course = :id", id);
            for (String kept : List.of("SyllabusEntity", "CourseFileEntity")) {
                manager.createQuery("DELETE FROM " + kept + " k WHERE k.course = :id")
                        .setParameter("id", id)
                        .executeUpdate();
            }
            manager.remove(course);
            return Done.of(null, Offers.told("schools.course-removed", "courses", course));
        });
    }

    @Override
    public List<CourseDraft> syllabuses(Caller caller, String id) {
        return transactions.read(manager -> {
            Offers.course(manager, id);
            return manager.createQuery(
                            "SELECT s FROM SyllabusEntity s WHERE s.course = :id ORDER BY s.number",
                            SyllabusEntity.class)
                    .setParameter("id", id)
                    .getResultStream()
                    .map(SyllabusEntity::draft)
                    .toList();
        });
    }

    /** Of its programme; empty where there is none. */
    private static String schoolOf(EntityManager manager, CourseDraft draft) {
        return draft.programme()
                .map(id -> manager.find(ProgrammeEntity.class, id))
                .map(ProgrammeEntity::school)
                .orElse("");
    }

    private void keep(EntityManager manager, CourseEntity course) {
        manager.persist(new SyllabusEntity(course.id(), course.nextSyllabus(), course.draft(), Times.now(clock)));
    }

    /** Refuses an audience that may not be asked for a fee where one is asked for (see {@link EditionCheck}). */
    private static void requireFree(EntityManager manager, String course, CourseDraft.Audience audience) {
        if (audience != CourseDraft.Audience.OFFICIALS) {
            manager.createQuery(
                            "SELECT e FROM EditionEntity e WHERE e.course = :id AND e.state NOT IN :over",
                            EditionEntity.class)
                    .setParameter("id", course)
                    .setParameter("over", List.of(EditionDraft.State.CLOSED, EditionDraft.State.CANCELLED))
                    .getResultStream()
                    .filter(edition -> edition.draft().fee().isPresent())
                    .findFirst()
                    .ifPresent(edition -> {
                        throw new InvalidInput(
                                Fault.at("/audience", "schools.edition-with-fee", "edition", edition.id()));
                    });
        }
    }

    /** What a certificate of the course stands for. */
    private static List<Object> taught(CourseDraft draft) {
        return List.of(draft.title(), draft.area(), draft.outcomes(), draft.modules(), draft.hours());
    }

    /** The school that it belongs to. */
    private static SchoolEntity check(EntityManager manager, Caller caller, CourseDraft draft) {
        OfferCheck check = new OfferCheck();
        new CourseCheck(check).of(draft);
        SchoolEntity school = check.school(manager, draft.school());
        if (school != null) {
            Offers.requireOrganizer(caller, school.organizer());
        }
        draft.programme().ifPresent(id -> {
            ProgrammeEntity programme = manager.find(ProgrammeEntity.class, id);
            if (programme == null || !programme.school().equals(draft.school())) {
                check.fault("/programme", "schools.unknown-programme");
            }
        });
        check.throwIfAny();
        return school;
    }
}
