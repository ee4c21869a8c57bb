package cl.minka.studies;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps studies. Analysts work on those of their organisation, those of the association on all; a municipality on its own.
 * Everybody else reads what is published.
 */
@ProviderType
public interface Studies {
    /** Sorted by {@code title}, {@code createdAt} or {@code changedAt}. */
    Page<Study> list(Caller caller, Filter filter, Slice slice);

    /** @throws StudyNotFound also when it is not published and not the caller's */
    Study get(Caller caller, String id);

    /** An empty organisation is the caller's own. */
    Study create(Caller caller, StudyDraft draft);

    /** Refused once it is published; kind and organisation stay from the fieldwork on. */
    Study put(Caller caller, String id, StudyDraft draft, Expected expected);

    /** Only a request is removed. */
    void delete(Caller caller, String id, Expected expected);

    /** How it came to its status, for who works on it. */
    Page<StudyMove> moves(Caller caller, String id, Slice slice);

    /**
     * Moves it through its next gate, or one gate back with a reason. The present status changes nothing.
     *
     * @throws StudyRefused with everything that is missing
     */
    Study move(Caller caller, String id, StudyStatus to, Optional<String> reason);

    /** Which are wanted; all that is given must hold. */
    record Filter(
            Optional<StudyKind> kind,
            Optional<StudyStatus> status,
            Optional<String> organization,
            Optional<String> words) {
        public Filter {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(organization, "organization");
            Objects.requireNonNull(words, "words");
        }
    }
}
