package cl.minka.schools;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps courses and every syllabus that they had. */
@ProviderType
public interface Courses {
    /** Sorted by {@code title}, {@code createdAt} or {@code changedAt}. */
    Page<Course> list(Caller caller, Filter filter, Slice slice);

    /** @throws OfferNotFound also when it is a draft that is not the caller's */
    Course get(Caller caller, String id);

    Course create(Caller caller, CourseDraft draft);

    /** Every syllabus that it had, first to last. */
    List<CourseDraft> syllabuses(Caller caller, String id);

    Course put(Caller caller, String id, CourseDraft draft, Expected expected);

    /** Refused once something else stands on it. */
    void delete(Caller caller, String id, Expected expected);

    /** Which are wanted; all that is given must hold. */
    record Filter(Optional<String> school, Optional<String> programme, Optional<String> area, Optional<String> words) {
        public Filter {
            Objects.requireNonNull(school, "school");
            Objects.requireNonNull(programme, "programme");
            Objects.requireNonNull(area, "area");
            Objects.requireNonNull(words, "words");
        }
    }
}
