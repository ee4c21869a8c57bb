package cl.minka.assistance.funding;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps applications; seen by whom the projects of the municipality are seen by. */
@ProviderType
public interface Applications {
    /** Sorted by {@code createdAt} or {@code changedAt}. */
    Page<Application> list(Caller caller, Filter filter, Slice slice);

    /** @throws cl.minka.kernel.Refusal of kind {@code NOT_FOUND} also when it is none of the caller's */
    Application get(Caller caller, String id);

    /** @throws cl.minka.kernel.Refusal of kind {@code CONFLICT} outside the calls of the line */
    Application create(Caller caller, ApplicationDraft draft);

    /** Municipality and line stay. Refused at the end of its way. */
    Application put(Caller caller, String id, ApplicationDraft draft, Expected expected);

    /** Each rule of its line with the values that were claimed. */
    Eligibility eligibility(Caller caller, String id);

    List<ChecklistEntry> checklist(Caller caller, String id);

    /**
     * Tells of a document; an empty day takes it away.
     *
     * @param expected version of the application; not needed while the document is not there
     */
    FiledDocument document(
            Caller caller,
            String id,
            String document,
            Optional<LocalDate> issuedOn,
            String reference,
            Expected expected);

    /** One of the documents that its line asks for. */
    FiledDocument document(Caller caller, String id, String document);

    /**
     * Moves it to a state that follows; the present one changes nothing.
     *
     * @throws cl.minka.assistance.MoveRefused with everything that is missing: rules that are not met, documents that are not there
     */
    Application move(Caller caller, String id, String to, Optional<String> reason);

    /** What was said of it and how it moved, the newest last. */
    Page<Remark> remarks(Caller caller, String id, Optional<Remark.Kind> kind, Slice slice);

    /** {@code MOVE} is not said but done. */
    Remark say(Caller caller, String id, Remark.Kind kind, String text, Optional<Long> pesos);

    /** @param version of the application */
    record FiledDocument(ChecklistEntry entry, long version) {
        public FiledDocument {
            Objects.requireNonNull(entry, "entry");
        }
    }

    /** Which are wanted; all that is given must hold. */
    record Filter(Optional<String> fundingLine, Optional<String> municipality, Optional<String> state) {
        public Filter {
            Objects.requireNonNull(fundingLine, "fundingLine");
            Objects.requireNonNull(municipality, "municipality");
            Objects.requireNonNull(state, "state");
        }
    }
}
