package cl.minka.schools.core.offer;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.file.SentFile;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Contents;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.schools.CourseFile;
import cl.minka.schools.CourseFiles;
import cl.minka.schools.core.persistence.SchoolTransactions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Keeps the files of courses. */
@Component(service = CourseFiles.class, configurationPid = "cl.minka.schools.files")
@Designate(ocd = CourseFileLimits.class)
public final class CourseFileManager implements CourseFiles {
    private final SchoolTransactions transactions;
    private final Clock clock;
    private final CourseFileRules rules;
    private final Contents contents;

    @Activate
    public CourseFileManager(
            @Reference SchoolTransactions transactions, @Reference Clock clock, CourseFileLimits limits) {
        this(transactions, clock, CourseFileRules.of(limits));
    }

    CourseFileManager(SchoolTransactions transactions, Clock clock, CourseFileRules rules) {
        this.transactions = transactions;
        this.clock = clock;
        this.rules = rules;
        this.contents = contents(transactions, clock);
    }

    static Contents contents(SchoolTransactions transactions, Clock clock) {
        return new Contents(transactions, clock, "course_file_content", "course_file_chunk", CourseFileRules::tooLarge);
    }

    @Override
    public List<CourseFile> list(Caller caller, String course) {
        return transactions.read(manager -> {
            Offers.course(manager, course);
            return manager.createQuery(
                            "SELECT f FROM CourseFileEntity f WHERE f.course = :course ORDER BY f.name",
                            CourseFileEntity.class)
                    .setParameter("course", course)
                    .getResultStream()
                    .map(CourseFileEntity::toRecord)
                    .toList();
        });
    }

    @Override
    public CourseFile get(Caller caller, String course, String name) {
        return transactions.read(manager -> present(manager, course, name).toRecord());
    }

    @Override
    public void write(Caller caller, String course, CourseFile file, OutputStream out) throws IOException {
        CourseFileEntity found = transactions.read(manager -> present(manager, course, file.name()));
        if (found.version() != file.version()) {
            throw CourseFileRules.notFound();
        }
        contents.write(found.content(), found.size(), out);
    }

    @Override
    public CourseFile put(Caller caller, String course, SentFile file, InputStream content, Expected expected)
            throws IOException {
        transactions.read(manager -> {
            organized(manager, caller, course);
            return rules.fitting(manager, course, file.name(), Math.max(0, file.size()), expected);
        });
        rules.requireType(file);
        return contents.take(
                content, file.size(), rules.most(), stored -> keep(caller, course, file, stored, expected));
    }

    private CourseFile keep(Caller caller, String course, SentFile file, Contents.Stored stored, Expected expected) {
        String type = rules.believed(file, stored.head());
        return transactions.change(caller, manager -> {
            CourseEntity entity = organized(manager, caller, course);
            Optional<CourseFileEntity> present = rules.fitting(manager, course, file.name(), stored.size(), expected);
            present.ifPresent(replaced -> contents.touch(manager, replaced.content()));
            CourseFileEntity kept = present.orElseGet(() -> new CourseFileEntity(course, file.name()));
            kept.write(type, stored, Times.now(clock));
            manager.persist(kept);
            manager.flush();
            return Done.of(kept.toRecord(), told("stored", entity, file.name() + " " + stored.sha256()));
        });
    }

    @Override
    public void delete(Caller caller, String course, String name, Expected expected) {
        transactions.change(caller, manager -> {
            CourseEntity entity = organized(manager, caller, course);
            CourseFileEntity found = present(manager, course, name);
            expected.check(found.version());
            contents.touch(manager, found.content());
            manager.remove(found);
            return Done.of(name, told("deleted", entity, name));
        });
    }

    private static CourseEntity organized(EntityManager manager, Caller caller, String id) {
        CourseEntity course = Offers.course(manager, id);
        Offers.requireOrganizer(caller, course.organizer());
        return course;
    }

    private static CourseFileEntity present(EntityManager manager, String course, String name) {
        Offers.course(manager, course);
        return CourseFileRules.entity(manager, course, name).orElseThrow(CourseFileRules::notFound);
    }

    private static Change told(String fact, CourseEntity course, String state) {
        return Change.of("schools.course-file-" + fact, "courses/" + course.id() + "/attachments", course.organizer())
                .state(state)
                .facts(Map.of("id", course.id()));
    }
}
