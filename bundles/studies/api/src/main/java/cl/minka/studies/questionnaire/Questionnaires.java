package cl.minka.studies.questionnaire;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps questionnaires. Analysts work on those of their organisation, those of the association on all. Every change makes a
 * version; a version never changes.
 */
@ProviderType
public interface Questionnaires {
    /** Sorted by {@code title}, {@code createdAt} or {@code changedAt}. */
    Page<Questionnaire> list(Caller caller, Filter filter, Slice slice);

    /** @throws QuestionnaireNotFound also when it is none of the caller's */
    Questionnaire get(Caller caller, String id);

    /**
     * Reads a form and keeps it as version 1.
     *
     * @throws cl.minka.kernel.InvalidInput with everything that is wrong, by sheet, row and column
     */
    FormVersion create(Caller caller, Draft draft);

    /** Makes the next version; the same form again makes none. */
    FormVersion put(Caller caller, String id, Draft draft, Expected expected);

    /** Newest first. */
    Page<FormVersion> versions(Caller caller, String id, Slice slice);

    /** @throws QuestionnaireNotFound also when there is no such version */
    FormVersion version(Caller caller, String id, int number);

    /** The same for a part of the domain that has checked itself who asks. */
    FormVersion version(String id, int number);

    /** What became of the questions between two versions, in the order of the later. */
    List<QuestionDifference> difference(Caller caller, String id, int from, int to);

    /** Questions of the newest versions that have all the words in a label; sorted by {@code label}. */
    Page<BankQuestion> bank(Caller caller, Optional<String> words, Optional<String> series, Slice slice);

    /** Writes the XLSForm of a version; the stream is not closed. */
    void workbook(Caller caller, String id, int number, OutputStream out);

    /** The version to be filled in by hand, as PDF. */
    byte[] paper(Caller caller, String id, int number, Optional<String> language);

    /** Which are wanted; all that is given must hold. */
    record Filter(Optional<String> organization, Optional<String> words) {
        public Filter {
            Objects.requireNonNull(organization, "organization");
            Objects.requireNonNull(words, "words");
        }
    }

    /**
     * A form to be kept.
     *
     * @param id the id that is wanted; empty: one is made
     * @param organization empty: the caller's own
     */
    record Draft(Optional<String> id, Optional<String> organization, FormSource source) {
        public Draft {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(organization, "organization");
            Objects.requireNonNull(source, "source");
        }
    }
}
