package cl.minka.schools.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.schools.Course;
import cl.minka.schools.CourseDraft;
import cl.minka.schools.Courses;
import cl.minka.schools.Edition;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.Editions;
import cl.minka.schools.OfferNotFound;
import cl.minka.schools.Programme;
import cl.minka.schools.ProgrammeDraft;
import cl.minka.schools.Programmes;
import cl.minka.schools.School;
import cl.minka.schools.SchoolDraft;
import cl.minka.schools.Schools;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What is offered, in memory. */
final class FakeOffer {
    static final Instant THEN = Instant.parse("2027-03-01T12:00:00Z");

    private final FakeJournal journal;
    final FakeSchools schools = new FakeSchools();
    final FakeProgrammes programmes = new FakeProgrammes();
    final FakeCourses courses = new FakeCourses();
    final FakeEditions editions = new FakeEditions();
    final FakeCourseFiles files = new FakeCourseFiles();

    FakeOffer(FakeJournal journal) {
        this.journal = journal;
    }

    private <T> T kept(Caller caller, Map<String, T> all, String id, T one) {
        all.put(id, one);
        journal.write(caller, one);
        return one;
    }

    private static <T> T present(Map<String, T> all, String id, Supplier<OfferNotFound> absent) {
        return Optional.ofNullable(all.get(id)).orElseThrow(absent);
    }

    private static <T> Page<T> page(Map<String, T> all) {
        return new Page<>(List.copyOf(all.values()), Optional.empty(), OptionalLong.of(all.size()));
    }

    final class FakeSchools implements Schools {
        final Map<String, School> all = new TreeMap<>();

        @Override
        public Page<School> list(Caller caller, Filter filter, Slice slice) {
            return page(all);
        }

        @Override
        public School get(Caller caller, String id) {
            return present(all, id, OfferNotFound::school);
        }

        @Override
        public School create(Caller caller, SchoolDraft draft) {
            String id = draft.slug().orElse("una-escuela");
            return kept(caller, all, id, new School(id, draft, THEN, THEN, 1));
        }

        @Override
        public School put(Caller caller, String id, SchoolDraft draft, Expected expected) {
            expected.check(get(caller, id).version());
            return kept(caller, all, id, new School(id, draft, THEN, THEN, 2));
        }

        @Override
        public void delete(Caller caller, String id, Expected expected) {
            expected.check(get(caller, id).version());
            all.remove(id);
        }
    }

    final class FakeProgrammes implements Programmes {
        final Map<String, Programme> all = new TreeMap<>();

        @Override
        public Page<Programme> list(Caller caller, Filter filter, Slice slice) {
            return page(all);
        }

        @Override
        public Programme get(Caller caller, String id) {
            return present(all, id, OfferNotFound::programme);
        }

        @Override
        public Programme create(Caller caller, ProgrammeDraft draft) {
            String id = draft.slug().orElse("un-programa");
            return kept(caller, all, id, new Programme(id, draft, THEN, THEN, 1));
        }

        @Override
        public Programme put(Caller caller, String id, ProgrammeDraft draft, Expected expected) {
            expected.check(get(caller, id).version());
            return kept(caller, all, id, new Programme(id, draft, THEN, THEN, 2));
        }

        @Override
        public void delete(Caller caller, String id, Expected expected) {
            expected.check(get(caller, id).version());
            all.remove(id);
        }
    }

    final class FakeCourses implements Courses {
        final Map<String, Course> all = new TreeMap<>();

        @Override
        public Page<Course> list(Caller caller, Filter filter, Slice slice) {
            return page(all);
        }

        @Override
        public Course get(Caller caller, String id) {
            return present(all, id, OfferNotFound::course);
        }

        @Override
        public Course create(Caller caller, CourseDraft draft) {
            String id = draft.slug().orElse("un-curso");
            return kept(caller, all, id, new Course(id, draft, 1, THEN, THEN, 1));
        }

        @Override
        public List<CourseDraft> syllabuses(Caller caller, String id) {
            return List.of(get(caller, id).draft());
        }

        @Override
        public Course put(Caller caller, String id, CourseDraft draft, Expected expected) {
            expected.check(get(caller, id).version());
            return kept(caller, all, id, new Course(id, draft, 2, THEN, THEN, 2));
        }

        @Override
        public void delete(Caller caller, String id, Expected expected) {
            expected.check(get(caller, id).version());
            all.remove(id);
        }
    }

    final class FakeEditions implements Editions {
        final Map<String, Edition> all = new TreeMap<>();

        @Override
        public Page<Edition> list(Caller caller, Filter filter, Slice slice) {
            return page(all);
        }

        @Override
        public Edition get(Caller caller, String id) {
            return present(all, id, OfferNotFound::edition);
        }

        @Override
        public Edition create(Caller caller, EditionDraft draft) {
            String id = draft.slug().orElse("una-edicion");
            return kept(caller, all, id, edition(id, draft, 1));
        }

        @Override
        public Edition put(Caller caller, String id, EditionDraft draft, Expected expected) {
            expected.check(get(caller, id).version());
            return kept(caller, all, id, edition(id, draft, 2));
        }

        @Override
        public void delete(Caller caller, String id, Expected expected) {
            expected.check(get(caller, id).version());
            all.remove(id);
        }

        private Edition edition(String id, EditionDraft draft, long version) {
            CourseDraft course = courses.all.get(draft.course()).draft();
            return new Edition(id, draft, "amuch", 1, course, 0, 0, THEN, THEN, version);
        }
    }
}
