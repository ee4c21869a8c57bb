package cl.minka.schools.core.offer;

import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.file.SentFile;
import cl.minka.kernel.jpa.FileName;
import cl.minka.kernel.jpa.MediaTypes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;

/** Which files a course takes: how large, how many, of which types. */
record CourseFileRules(long most, long total, int files, Set<String> mediaTypes) {
    static CourseFileRules of(CourseFileLimits limits) {
        return new CourseFileRules(
                limits.maximumSize(), limits.maximumTotal(), limits.maximumFiles(), Set.of(limits.mediaTypes()));
    }

    /** Before anything of it is read. */
    void requireType(SentFile file) {
        String stated = MediaTypes.plain(file.mediaType());
        if (!mediaTypes.contains(stated)) {
            throw unsupported(stated);
        }
    }

    /** The type under which it is kept, by its first bytes. */
    String believed(SentFile file, byte[] head) {
        String stated = MediaTypes.plain(file.mediaType());
        return MediaTypes.believed(stated, head).orElseThrow(() -> unsupported(stated));
    }

    /** What is replaced; refused when the file may not be added. */
    Optional<CourseFileEntity> fitting(
            EntityManager manager, String course, String name, long size, Expected expected) {
        Optional<CourseFileEntity> present = entity(manager, course, name);
        present.ifPresentOrElse(one -> expected.check(one.version()), expected::checkAbsent);
        if (!FileName.isValid(name)) {
            throw new InvalidInput(Fault.at("/name", "schools.bad-file-name"));
        }
        Object[] used = manager.createQuery(
                        "SELECT COUNT(f.name), COALESCE(SUM(f.size), 0) FROM CourseFileEntity f WHERE f.course = :course",
                        Object[].class)
                .setParameter("course", course)
                .getSingleResult();
        if (present.isEmpty() && ((Number) used[0]).longValue() >= files) {
            throw new Refusal(Kind.CONFLICT, "schools.too-many-files", Map.of("most", files));
        }
        long others = ((Number) used[1]).longValue()
                - present.map(CourseFileEntity::size).orElse(0L);
        if (others + size > total) {
            throw new Refusal(Kind.CONFLICT, "schools.files-too-large", Map.of("most", total));
        }
        return present;
    }

    static Optional<CourseFileEntity> entity(EntityManager manager, String course, String name) {
        return Optional.ofNullable(manager.find(CourseFileEntity.class, new CourseFileEntity.Key(course, name)));
    }

    static Refusal tooLarge(long most) {
        return new Refusal(Kind.TOO_LARGE, "schools.file-too-large", Map.of("most", most));
    }

    static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "schools.file-not-found");
    }

    private Refusal unsupported(String stated) {
        return new Refusal(
                Kind.UNSUPPORTED_TYPE,
                "schools.file-type",
                Map.of("type", stated, "allowed", String.join(", ", new TreeSet<>(mediaTypes))));
    }
}
